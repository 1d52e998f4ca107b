package io.influencegen.upload.control;

import io.influencegen.upload.boundary.MediaKind;

/** What a look into a file has shown. Width and height are as people look at it: upright, or in points for a PDF. */
public record FileFacts(MediaKind kind, int pages, int width, int height) {}
