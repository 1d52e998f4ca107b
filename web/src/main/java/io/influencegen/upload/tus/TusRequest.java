package io.influencegen.upload.tus;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.UploadError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Optional;

/** A request of the protocol, whichever door it came through: to one upload, or to where they are made. */
public record TusRequest(HttpServletRequest http, InputStream body, String home, Optional<String> id) {
    private static final int LONGEST_NUMBER = 15;

    String method() {
        return http.getMethod();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getHeader(name)).map(String::strip);
    }

    boolean has(String name) {
        return http.getHeader(name) != null;
    }

    long number(String name) {
        return header(name)
                .filter(text -> text.length() <= LONGEST_NUMBER && text.matches("\\d+"))
                .map(Long::parseLong)
                .orElseThrow(() -> new DomainException(UploadError.UPLOAD_HEADER_INVALID, name));
    }

    boolean bringsBytes() {
        return header("Content-Type").filter(TusSpeech.BYTES::equals).isPresent();
    }

    /** As many as were announced, or as come. */
    long announced() {
        return http.getContentLengthLong();
    }
}
