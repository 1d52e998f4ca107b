/** Where influencers fill in and sign their tax form. */
package io.influencegen.tax.ui;
