/** What people ask about their own data, for programs. */
package io.influencegen.privacy.api;
