/** Identity's part of the nightly clean-up. */
package io.influencegen.identity.batch;
