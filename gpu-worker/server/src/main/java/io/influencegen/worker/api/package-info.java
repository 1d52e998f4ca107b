/** The worker's web application: the contract's resource, progress events, who may call, health and numbers. */
package io.influencegen.worker.api;
