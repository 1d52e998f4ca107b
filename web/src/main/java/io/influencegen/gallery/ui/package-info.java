/** The gallery's pages, and the files they give out. */
package io.influencegen.gallery.ui;
