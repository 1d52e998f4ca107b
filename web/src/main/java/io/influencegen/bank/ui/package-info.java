/** Where influencers say where they are paid to, and where finance sends small amounts. */
package io.influencegen.bank.ui;
