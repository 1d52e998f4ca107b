/** The gallery's part of the nightly clean-up. */
package io.influencegen.gallery.batch;
