package io.influencegen.storage.boundary;

import io.influencegen.crypto.boundary.SubjectId;
import java.time.Instant;

/** One stored file: whose it is, the SHA-256 of its content in hexadecimal, its length in bytes, and when it came first. */
public record StoredObject(SubjectId subject, String sha256, long size, String mediaType, Instant createdAt) {}
