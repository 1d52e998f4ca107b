/** Uploads for programs. */
package io.influencegen.upload.api;
