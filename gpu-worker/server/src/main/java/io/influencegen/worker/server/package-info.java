/** The GPU worker's web application: the contract's resource and its health. Knows nothing of users or campaigns. */
package io.influencegen.worker.server;
