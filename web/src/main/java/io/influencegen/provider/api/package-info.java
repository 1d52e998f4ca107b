/** Checks by a provider, and where the provider tells that it is done. */
package io.influencegen.provider.api;
