/** The first page after sign-in: what waits for the caller, told by the features themselves, and where to go. */
package io.influencegen.home;
