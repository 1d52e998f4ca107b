package io.influencegen.crypto.control;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.error.boundary.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** One person's key at work: AES-256-GCM for fields, its streaming form for files, each under a key derived from the one. */
public final class DataKey {
    static final int BYTES = 32;
    private static final byte FIELD_VERSION = 1;
    private static final int FILE_SEGMENT = 4096;
    private static final String HASH = "HmacSha256";

    private final AesGcmJce field;
    private final AesGcmHkdfStreaming file;

    DataKey(byte[] secret) {
        try {
            field = new AesGcmJce(derive(secret, "field"));
            file = new AesGcmHkdfStreaming(derive(secret, "file"), HASH, BYTES, FILE_SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new DomainException(e, CryptoError.MASTER_KEY_WRONG);
        }
    }

    /** A version byte, then what AES-GCM makes of it. */
    public byte[] encrypt(byte[] place, byte[] plain) {
        try {
            byte[] sealed = field.encrypt(plain, place);
            byte[] cipher = new byte[sealed.length + 1];
            cipher[0] = FIELD_VERSION;
            System.arraycopy(sealed, 0, cipher, 1, sealed.length);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A valid key encrypts anything", e);
        }
    }

    public byte[] decrypt(byte[] place, byte[] cipher) {
        if (cipher.length == 0 || cipher[0] != FIELD_VERSION) {
            throw new DomainException(CryptoError.CIPHERTEXT_INVALID);
        }
        try {
            return field.decrypt(Arrays.copyOfRange(cipher, 1, cipher.length), place);
        } catch (GeneralSecurityException e) {
            throw new DomainException(e, CryptoError.CIPHERTEXT_INVALID);
        }
    }

    public OutputStream encrypting(byte[] place, OutputStream cipher) throws IOException {
        try {
            return file.newEncryptingStream(cipher, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A valid key encrypts anything", e);
        }
    }

    public InputStream decrypting(byte[] place, InputStream cipher) throws IOException {
        try {
            return file.newDecryptingStream(cipher, place);
        } catch (GeneralSecurityException e) {
            throw new DomainException(e, CryptoError.CIPHERTEXT_INVALID);
        }
    }

    private static byte[] derive(byte[] secret, String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf(HASH, secret, new byte[0], use.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
