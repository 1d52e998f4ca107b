/** Registration and profile of influencers, and the list of them for staff. */
package io.influencegen.influencer.ui;
