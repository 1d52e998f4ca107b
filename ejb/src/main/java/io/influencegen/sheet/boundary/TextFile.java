package io.influencegen.sheet.boundary;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
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
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file, in the character set that its mark says, that somebody has named, or that its beginning seems to have. What is not of
 * that character set is read as U+FFFD.
 */
public record TextFile(Reader reader, Charset charset) {
    /** Of the beginning; at most so many bytes are looked at. */
    public static TextFile open(InputStream file, Optional<Charset> wanted, int sampled) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, sampled);
        byte[] sample = peek(bytes, sampled);
        Charset marked = byteOrderMark(sample);
        Charset charset = marked == null ? wanted.orElseGet(() -> find(sample)) : marked;
        bytes.skipNBytes(marked == null ? 0 : StandardCharsets.UTF_8.equals(marked) ? 3 : 2);
        Reader reader = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        return new TextFile(reader, charset);
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
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample), text, false);
        long nulls = text.flip().chars().filter(letter -> letter == 0).count();
        return !result.isError() && nulls * 4 <= sample.length;
    }
}
