package io.influencegen.reconciliation.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.sheet.boundary.TextFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of an export, unpacked where it is packed. */
final class FileText {
    private static final int SAMPLE = 1 << 16;
    private static final int PACKED_BUFFER = 1 << 16;

    private FileText() {}

    /** In the character set that was named; empty to have it found out. */
    static TextFile open(InputStream file, String wanted) throws IOException {
        return TextFile.open(unpacked(file), wanted.isEmpty() ? Optional.empty() : Optional.of(named(wanted)), SAMPLE);
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, PACKED_BUFFER);
        bytes.mark(2);
        byte[] start = bytes.readNBytes(2);
        bytes.reset();
        boolean packed = start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
        try {
            return packed ? new GZIPInputStream(bytes, PACKED_BUFFER) : bytes;
        } catch (ZipException damaged) {
            throw new DomainException(damaged, ReconciliationError.RECONCILIATION_FILE_DAMAGED);
        }
    }

    private static Charset named(String wanted) {
        try {
            return Charset.forName(wanted);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_CHARSET_UNKNOWN, wanted);
        }
    }
}
