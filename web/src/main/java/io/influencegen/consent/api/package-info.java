/** What people agreed to, for programs. */
package io.influencegen.consent.api;
