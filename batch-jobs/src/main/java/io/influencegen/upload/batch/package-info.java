/** The uploads' part of the nightly clean-up. */
package io.influencegen.upload.batch;
