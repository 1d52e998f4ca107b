/** Rules, refusals and appeals, for programs. */
package io.influencegen.moderation.api;
