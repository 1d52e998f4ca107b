/** The mails that the product sends, for programs. */
package io.influencegen.notification.api;
