/** ONNX Runtime behind three words: an engine opens graphs, a graph is fed and run. Depends on nothing of ours. */
package io.influencegen.worker.onnx;
