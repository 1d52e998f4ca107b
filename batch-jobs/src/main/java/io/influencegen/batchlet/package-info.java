/** What the steps that a run takes in one piece have in common. May depend on {@code job}. */
package io.influencegen.batchlet;
