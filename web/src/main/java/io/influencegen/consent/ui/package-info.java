/** Pages where people agree to texts, and where administrators write them; and the gate that leads people there. */
package io.influencegen.consent.ui;
