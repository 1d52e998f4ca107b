/**
 * The models of this worker: found in folders, checked before anybody uses them, opened when wanted, closed when memory is needed.
 * Depends on {@code model}, {@code onnx} and {@code problem}.
 */
package io.influencegen.worker.registry;
