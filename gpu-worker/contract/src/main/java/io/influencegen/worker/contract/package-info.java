/** What portal and worker share: the JAX-RS interface of the worker and its records, version 1. */
package io.influencegen.worker.contract;
