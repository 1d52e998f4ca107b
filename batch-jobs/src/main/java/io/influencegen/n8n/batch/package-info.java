/** The n8n route's part of the nightly clean-up. */
package io.influencegen.n8n.batch;
