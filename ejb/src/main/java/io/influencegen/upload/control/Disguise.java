package io.influencegen.upload.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Files that are two things at once: a picture for us, and a page, an archive or a program for whoever opens them differently.
 * Nobody's camera makes one. What is looked for is too long to come about by chance in compressed points.
 */
final class Disguise {
    private static final Pattern FOREIGN =
            Pattern.compile("(?i)<script[\\s>]|<html[\\s>]|<!doctype\\s+html|<svg[\\s>]|<\\?php\\s"
                    + "|This program cannot be run in DOS mode"
                    + "|Rar!\\x1a\\x07|7z\\xbc\\xaf\\x27\\x1c");
    private static final String PDF = "%PDF-";

    /** The end of a ZIP's directory, which its readers look for from the end. */
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private static final int ZIP_END_LENGTH = 22;
    private static final int ZIP_END_REACH = 0xffff + ZIP_END_LENGTH;

    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private Disguise() {}

    static void refuse(byte[] bytes, MediaKind kind) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean pdfInPicture = kind.isPicture() && text.contains(PDF);
        if (pdfInPicture || FOREIGN.matcher(text).find() || endsAsZip(bytes) || goesOnAfterPng(bytes, kind)) {
            throw new DomainException(UploadError.UPLOAD_DISGUISED);
        }
    }

    private static boolean endsAsZip(byte[] bytes) {
        int first = Math.max(0, bytes.length - ZIP_END_REACH);
        for (int at = bytes.length - ZIP_END_LENGTH; at >= first; at--) {
            if (isAt(bytes, at, ZIP_END) && countsAgree(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    /** An archive on one disk has as many entries there as altogether. */
    private static boolean countsAgree(byte[] bytes, int end) {
        ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return fields.getShort(end + 8) == fields.getShort(end + 10);
    }

    /** Cameras add to a JPEG; nothing adds to a PNG. */
    private static boolean goesOnAfterPng(byte[] bytes, MediaKind kind) {
        return kind == MediaKind.PNG && !isAt(bytes, bytes.length - PNG_END.length, PNG_END);
    }

    private static boolean isAt(byte[] bytes, int place, byte[] mark) {
        if (place < 0 || place + mark.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[place + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
