/**
 * Text-to-image models as they lie in a folder: descriptions, words, noise, denoising, decoding, styles. A model knows nothing
 * of queues or requests; it makes one step for whatever canvases it is handed. Depends on {@code onnx} and {@code picture}.
 */
package io.influencegen.worker.model;
