/** Uploads from our own pages. */
package io.influencegen.upload.ui;
