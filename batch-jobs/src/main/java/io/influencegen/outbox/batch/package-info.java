/** The outbox's part of the nightly clean-up. */
package io.influencegen.outbox.batch;
