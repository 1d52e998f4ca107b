/** The tus protocol 1.0.0 (tus.io), spoken once for pages and for programs. */
package io.influencegen.upload.tus;
