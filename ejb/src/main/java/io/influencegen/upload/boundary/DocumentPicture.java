package io.influencegen.upload.boundary;

/** A picture of one page of a document, as it may be sent to a browser. */
public final class DocumentPicture {
    private final byte[] bytes;
    private final String mediaType;

    public DocumentPicture(byte[] bytes, String mediaType) {
        this.bytes = bytes.clone();
        this.mediaType = mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }
}
