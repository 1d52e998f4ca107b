package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.error.boundary.DomainException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Master keys in a Tink keyset, read again whenever it changes: what one node rotates, the others follow. A key is wrapped
 * only while the keyset is where it belongs, so that nothing is ever wrapped with a key about to be lost.
 */
final class KeysetEncryption implements KeyEncryption {
    private final KeysetSource source;
    private volatile Loaded loaded;

    KeysetEncryption(KeysetSource source) {
        this.source = source;
    }

    private record Loaded(Object stamp, MasterKeyset keys) {}

    @Override
    public void createFirst() {
        if (source.read().isEmpty()) {
            source.change(before ->
                    before.or(() -> Optional.of(MasterKeyset.generate().text())));
        }
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] owner) {
        MasterKeyset keys = today();
        return new WrappedKey(keys.primary(), HexFormat.of().formatHex(keys.encrypt(key, owner)));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] owner) {
        MasterKeyset keys = Optional.ofNullable(loaded)
                .map(Loaded::keys)
                .filter(known -> known.ids().contains(wrapped.masterKey()))
                .orElseGet(this::today);
        if (!keys.ids().contains(wrapped.masterKey())) {
            throw new DomainException(CryptoError.MASTER_KEY_MISSING, place(), wrapped.masterKey());
        }
        return keys.decrypt(HexFormat.of().parseHex(wrapped.hex()), owner);
    }

    @Override
    public Set<String> ids() {
        return source.read().isEmpty() ? Set.of() : today().ids();
    }

    @Override
    public String primary() {
        return today().primary();
    }

    @Override
    public String rotate() {
        source.change(before -> Optional.of(parse(before).rotated().text()));
        return primary();
    }

    @Override
    public void remove(String id) {
        source.change(before -> Optional.of(parse(before).without(id).text()));
        today();
    }

    @Override
    public String place() {
        return source.place();
    }

    @Override
    public boolean changeable() {
        return source.changeable();
    }

    private MasterKeyset today() {
        Object stamp = source.stamp();
        Loaded known = loaded;
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Loaded(stamp, parse(source.read()));
            loaded = known;
        }
        return known.keys();
    }

    private MasterKeyset parse(Optional<String> text) {
        return MasterKeyset.parse(
                text.orElseThrow(() -> new DomainException(CryptoError.MASTER_KEY_MISSING, place(), "-")), place());
    }
}
