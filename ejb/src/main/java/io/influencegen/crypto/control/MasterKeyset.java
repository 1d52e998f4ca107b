package io.influencegen.crypto.control;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.error.boundary.DomainException;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An immutable set of AES-256-GCM master keys, of which the primary one encrypts and every one decrypts. */
final class MasterKeyset {
    private final KeysetHandle handle;
    private final Aead aead;

    private MasterKeyset(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A change of the keyset that only a broken platform can fail. */
    @FunctionalInterface
    private interface Making {
        KeysetHandle make() throws GeneralSecurityException;
    }

    static MasterKeyset generate() {
        return made(() -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
    }

    static MasterKeyset parse(String text, String place) {
        try {
            AeadConfig.register();
            return new MasterKeyset(TinkJsonProtoKeysetFormat.parseKeyset(
                    text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new DomainException(e, CryptoError.MASTER_KEYS_UNREADABLE, place);
        }
    }

    String text() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A valid keyset can be written", e);
        }
    }

    MasterKeyset rotated() {
        return made(() -> {
            KeysetHandle.Builder.Entry fresh = KeysetHandle.generateEntryFromParameters(
                            PredefinedAeadParameters.AES256_GCM)
                    .withRandomId();
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle).addEntry(fresh);
            fresh.makePrimary();
            return builder.build();
        });
    }

    MasterKeyset without(String id) {
        return made(() -> {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
            IntStream.range(0, handle.size())
                    .filter(index -> name(handle.getAt(index)).equals(id))
                    .forEach(builder::deleteAt);
            return builder.build();
        });
    }

    Set<String> ids() {
        return IntStream.range(0, handle.size())
                .mapToObj(index -> name(handle.getAt(index)))
                .collect(Collectors.toSet());
    }

    String primary() {
        return name(handle.getPrimary());
    }

    byte[] encrypt(byte[] key, byte[] owner) {
        try {
            return aead.encrypt(key, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A valid key encrypts anything", e);
        }
    }

    byte[] decrypt(byte[] wrapped, byte[] owner) {
        try {
            return aead.decrypt(wrapped, owner);
        } catch (GeneralSecurityException e) {
            throw new DomainException(e, CryptoError.MASTER_KEY_WRONG);
        }
    }

    private static String name(KeysetHandle.Entry entry) {
        return "%08x".formatted(entry.getId());
    }

    private static MasterKeyset made(Making making) {
        try {
            AeadConfig.register();
            return new MasterKeyset(making.make());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keys can be made on any platform", e);
        }
    }
}
