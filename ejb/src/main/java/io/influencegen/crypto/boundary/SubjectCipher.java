package io.influencegen.crypto.boundary;

import io.influencegen.crypto.control.DataKey;
import io.influencegen.crypto.control.SubjectKeys;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Encrypts what is known of a person with that person's own key, which comes into being at first use. The context names
 * the place, such as {@code user_account.email}: a ciphertext moved to another place or person does not open.
 */
@Stateless
@PermitAll
public class SubjectCipher {
    private static final Logger LOG = System.getLogger(SubjectCipher.class.getName());

    private SubjectKeys keys;

    /** For the container's proxy. */
    public SubjectCipher() {}

    @Inject
    public SubjectCipher(SubjectKeys keys) {
        this.keys = keys;
    }

    public byte[] encrypt(SubjectId subject, String context, String text) {
        return encryptBytes(subject, context, text.getBytes(StandardCharsets.UTF_8));
    }

    public String decrypt(SubjectId subject, String context, byte[] cipher) {
        return new String(decryptBytes(subject, context, cipher), StandardCharsets.UTF_8);
    }

    public byte[] encryptBytes(SubjectId subject, String context, byte[] plain) {
        return keys.obtain(subject).encrypt(place(subject, context), plain);
    }

    public byte[] decryptBytes(SubjectId subject, String context, byte[] cipher) {
        return keys.require(subject).decrypt(place(subject, context), cipher);
    }

    /**
     * For lists: the keys of all persons are read at once. Those who were erased are left out; so is a text that does not
     * open, which is in the log, because one damaged line must not close the list.
     */
    public Map<SubjectId, String> decryptAll(String context, Map<SubjectId, byte[]> ciphers) {
        return decryptAll(
                context,
                ciphers.keySet(),
                subject -> subject,
                subject -> subject,
                subject -> Optional.of(ciphers.get(subject)));
    }

    /**
     * The same for things of which one person may have several, by whatever names them. What holds nothing sealed is left out,
     * too.
     */
    public <T, K> Map<K, String> decryptAll(
            String context,
            Collection<T> things,
            Function<T, K> name,
            Function<T, SubjectId> owner,
            Function<T, Optional<byte[]>> sealed) {
        List<T> written =
                things.stream().filter(one -> sealed.apply(one).isPresent()).toList();
        Map<SubjectId, DataKey> found = keys.find(written.stream().map(owner).collect(Collectors.toSet()));
        Map<K, String> texts = new HashMap<>();
        written.forEach(one -> Optional.ofNullable(found.get(owner.apply(one)))
                .flatMap(key ->
                        open(key, owner.apply(one), context, sealed.apply(one).orElseThrow()))
                .ifPresent(text -> texts.put(name.apply(one), text)));
        return texts;
    }

    private static Optional<String> open(DataKey key, SubjectId subject, String context, byte[] cipher) {
        try {
            return Optional.of(new String(key.decrypt(place(subject, context), cipher), StandardCharsets.UTF_8));
        } catch (DomainException unopened) {
            LOG.log(Level.ERROR, "The " + context + " of subject " + subject + " does not open", unopened);
            return Optional.empty();
        }
    }

    /** For many people who come into being together: their keys are made at once. */
    public Map<SubjectId, byte[]> encryptForNewcomers(String context, Map<SubjectId, String> texts) {
        Map<SubjectId, byte[]> ciphers = new HashMap<>();
        keys.createAll(texts.keySet())
                .forEach((subject, key) -> ciphers.put(
                        subject,
                        key.encrypt(place(subject, context), texts.get(subject).getBytes(StandardCharsets.UTF_8))));
        return ciphers;
    }

    /** For several things of one person: the key is read once. */
    public List<String> decryptAll(SubjectId subject, String context, List<byte[]> ciphers) {
        if (ciphers.isEmpty()) {
            return List.of();
        }
        DataKey key = keys.require(subject);
        byte[] place = place(subject, context);
        return ciphers.stream()
                .map(cipher -> new String(key.decrypt(place, cipher), StandardCharsets.UTF_8))
                .toList();
    }

    /** Encrypts what is written; closing it writes the end, without which nothing opens again. */
    public OutputStream encrypting(SubjectId subject, String context, OutputStream cipher) throws IOException {
        return keys.obtain(subject).encrypting(place(subject, context), cipher);
    }

    /** Decrypts what is read; altered or cut off content ends in an {@code IOException} before it is given out. */
    public InputStream decrypting(SubjectId subject, String context, InputStream cipher) throws IOException {
        return keys.require(subject).decrypting(place(subject, context), cipher);
    }

    /** Erasure: nothing that was encrypted for the person opens again, here or in a copy of it. False when done before. */
    public boolean destroyKey(SubjectId subject) {
        return keys.destroy(subject);
    }

    private static byte[] place(SubjectId subject, String context) {
        byte[] id = subject.bytes();
        byte[] name = context.getBytes(StandardCharsets.UTF_8);
        byte[] place = new byte[id.length + name.length];
        System.arraycopy(id, 0, place, 0, id.length);
        System.arraycopy(name, 0, place, id.length, name.length);
        return place;
    }
}
