package io.influencegen.crypto.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.crypto.boundary.RandomBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {
    private static final byte[] HERE = "here".getBytes(UTF_8);
    private static final byte[] THERE = "there".getBytes(UTF_8);

    private final RandomBytes random = new RandomBytes();
    private final DataKey key = new DataKey(random.next(DataKey.BYTES));

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ines@example.org", "Ünï©ode 🙂"})
    void whatWasEncryptedShouldOpenAgain(String text) {
        byte[] cipher = key.encrypt(HERE, text.getBytes(UTF_8));
        assertThat(new String(key.decrypt(HERE, cipher), UTF_8), is(text));
    }

    @Test
    void equalTextsShouldNotLookEqual() {
        byte[] text = "same".getBytes(UTF_8);
        assertThat(key.encrypt(HERE, text), is(not(key.encrypt(HERE, text))));
    }

    @Test
    void everySingleChangedByteShouldBeRefused() {
        byte[] cipher = key.encrypt(HERE, "secret".getBytes(UTF_8));
        for (int i = 0; i < cipher.length; i++) {
            byte[] changed = cipher.clone();
            changed[i] ^= 1;
            assertThat("byte " + i, codeOf(() -> key.decrypt(HERE, changed)), is(CryptoError.CIPHERTEXT_INVALID));
        }
    }

    @Test
    void everyTruncationShouldBeRefused() {
        byte[] cipher = key.encrypt(HERE, "secret".getBytes(UTF_8));
        for (int length = 0; length < cipher.length; length++) {
            byte[] cut = Arrays.copyOf(cipher, length);
            assertThat("length " + length, codeOf(() -> key.decrypt(HERE, cut)), is(CryptoError.CIPHERTEXT_INVALID));
        }
    }

    @Test
    void anotherPlaceOrKeyShouldNotOpenIt() {
        byte[] cipher = key.encrypt(HERE, "secret".getBytes(UTF_8));
        DataKey other = new DataKey(random.next(DataKey.BYTES));
        assertThat(codeOf(() -> key.decrypt(THERE, cipher)), is(CryptoError.CIPHERTEXT_INVALID));
        assertThat(codeOf(() -> other.decrypt(HERE, cipher)), is(CryptoError.CIPHERTEXT_INVALID));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_079, 4_080, 4_096, 100_000})
    void aFileShouldOpenAgain(int length) throws IOException {
        byte[] plain = random.next(length);
        assertThat(decrypted(HERE, encrypted(plain)), is(plain));
    }

    @Test
    void aChangedFileShouldBreakOff() throws IOException {
        byte[] cipher = encrypted(random.next(20_000));
        for (int i = 0; i < cipher.length; i += 1_111) {
            byte[] changed = cipher.clone();
            changed[i] ^= 1;
            assertThrows(IOException.class, () -> decrypted(HERE, changed), "byte " + i);
        }
    }

    /** Cut exactly between two segments, too: the last one says that it is the last. */
    @Test
    void aCutOffFileShouldBreakOff() throws IOException {
        byte[] cipher = encrypted(random.next(20_000));
        for (int length : new int[] {0, 10, 40, 4_096, 8_192, cipher.length - 1}) {
            byte[] cut = Arrays.copyOf(cipher, length);
            assertThrows(IOException.class, () -> decrypted(HERE, cut), "length " + length);
        }
    }

    @Test
    void aFileShouldNotOpenInAnotherPlace() throws IOException {
        byte[] cipher = encrypted(random.next(100));
        assertThrows(IOException.class, () -> decrypted(THERE, cipher));
    }

    private byte[] encrypted(byte[] plain) throws IOException {
        ByteArrayOutputStream cipher = new ByteArrayOutputStream();
        try (OutputStream out = key.encrypting(HERE, cipher)) {
            out.write(plain);
        }
        return cipher.toByteArray();
    }

    private byte[] decrypted(byte[] place, byte[] cipher) throws IOException {
        try (InputStream in = key.decrypting(place, new ByteArrayInputStream(cipher))) {
            return in.readAllBytes();
        }
    }
}
