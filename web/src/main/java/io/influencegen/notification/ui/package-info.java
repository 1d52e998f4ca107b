/** Pages of the mails that the product sends. */
package io.influencegen.notification.ui;
