/** Notification's part of the nightly clean-up. */
package io.influencegen.notification.batch;
