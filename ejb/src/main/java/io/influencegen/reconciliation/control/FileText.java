package io.influencegen.reconciliation.control;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of a file, unpacked where it is packed, in the character set that it says, that it was given, or that it seems to have. */
record FileText(Reader reader, Charset charset) {
    private static final int SAMPLE = 1 << 16;
    private static final int PACKED_BUFFER = 1 << 16;

    static FileText open(InputStream file, String wanted) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(unpacked(file), SAMPLE * 2);
        byte[] sample = peek(bytes, SAMPLE);
        Charset marked = byteOrderMark(sample);
        Charset charset = marked != null ? marked : wanted.isEmpty() ? find(sample) : named(wanted);
        bytes.skipNBytes(marked == null ? 0 : StandardCharsets.UTF_8.equals(marked) ? 3 : 2);
        Reader reader = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        return new FileText(reader, charset);
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, PACKED_BUFFER);
        byte[] start = peek(bytes, 2);
        boolean packed = start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
        try {
            return packed ? new GZIPInputStream(bytes, PACKED_BUFFER) : bytes;
        } catch (ZipException damaged) {
            throw new DomainException(damaged, ReconciliationError.RECONCILIATION_FILE_DAMAGED);
        }
    }

    private static byte[] peek(BufferedInputStream bytes, int most) throws IOException {
        bytes.mark(most);
        byte[] sample = bytes.readNBytes(most);
        bytes.reset();
        return sample;
    }

    private static Charset byteOrderMark(byte[] sample) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(sample, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean begins(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (sample.length <= i || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset find(byte[] sample) {
        if (isUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        CharsetMatch best = new CharsetDetector().setText(sample).detect();
        return best != null && Charset.isSupported(best.getName())
                ? Charset.forName(best.getName())
                : StandardCharsets.UTF_8;
    }

    /** A character that the sample's end cuts through does not count; NUL does, for it speaks of wider characters. */
    private static boolean isUtf8(byte[] sample) {
        byte[] head = Arrays.copyOf(sample, Math.min(sample.length, SAMPLE));
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), text, false);
        long nulls = text.flip().chars().filter(letter -> letter == 0).count();
        return !result.isError() && nulls * 4 <= head.length;
    }

    private static Charset named(String wanted) {
        try {
            return Charset.forName(wanted);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_CHARSET_UNKNOWN, wanted);
        }
    }
}
