package io.influencegen.upload.boundary;

/** The kinds of files that are taken, told by what they contain and never by their name. */
public enum MediaKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    PDF("application/pdf");

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return this != PDF;
    }
}
