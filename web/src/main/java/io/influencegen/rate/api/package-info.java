/** The limits at the door of the API. */
package io.influencegen.rate.api;
