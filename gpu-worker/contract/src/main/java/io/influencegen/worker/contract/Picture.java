package io.influencegen.worker.contract;

/** A finished picture: fetch its bytes at {@code path}. {@code computeMillis} is its share of the device's time. */
public record Picture(
        String path, String mediaType, int width, int height, long bytes, String sha256, long computeMillis) {}
