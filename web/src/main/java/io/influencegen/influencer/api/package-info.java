/** Influencers for programs: one's own registration, and for staff the list. */
package io.influencegen.influencer.api;
