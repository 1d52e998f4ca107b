package io.influencegen.rest.api;

/** A part of the API that takes more than a sensible request: files that programs bring. Found by CDI. */
public interface LargeBody {
    /** The path within the API, without a slash before it. */
    boolean isAt(String path);

    /** The most bytes there. */
    int most();
}
