/** Where people ask about their own data, and where administrators decide. */
package io.influencegen.privacy.ui;
