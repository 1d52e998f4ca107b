/** Rules, refusals and appeals, as pages. */
package io.influencegen.moderation.ui;
