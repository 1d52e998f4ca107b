/** The page about checks by a provider. */
package io.influencegen.provider.ui;
