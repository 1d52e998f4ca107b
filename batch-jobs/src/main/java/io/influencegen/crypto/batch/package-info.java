/** The job that wraps data keys anew after a master key was rotated. */
package io.influencegen.crypto.batch;
