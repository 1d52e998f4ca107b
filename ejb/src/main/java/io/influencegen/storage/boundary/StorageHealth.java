package io.influencegen.storage.boundary;

/** Whether files can be stored, and how many bytes are free where they lie. */
public record StorageHealth(String place, boolean writable, long freeBytes, long totalBytes) {}
