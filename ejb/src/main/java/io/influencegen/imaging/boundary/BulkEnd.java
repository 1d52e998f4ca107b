package io.influencegen.imaging.boundary;

import java.util.UUID;

/** How a picture of a long list ended; code and cause are empty where there is a picture. */
public record BulkEnd(UUID id, GenerationView.State state, String code, String cause) {}
