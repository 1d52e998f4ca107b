package io.influencegen.crypto.api;

import io.influencegen.crypto.boundary.KeyStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The master keys, and how many data keys each one wraps. No key material is ever shown.")
public record EncryptionKeys(
        @Schema(description = "Where master keys are kept.") String place,

        @Schema(description = "Whether this product may change them there.")
        boolean changeable,

        @Schema(description = "Data keys that wait to be wrapped with the primary master key.")
        long outdated,

        @Schema(description = "All there are.") List<EncryptionMasterKey> masterKeys) {

    @Schema(description = "One master key; the primary one wraps what is new.")
    public record EncryptionMasterKey(
            @Schema(description = "Names the key.") String id,

            @Schema(nullable = true, description = "When it was made; absent where nobody knows.")
            Instant since,

            @Schema(description = "Whether it wraps what is new.")
            boolean primary,

            @Schema(description = "One that is not cannot open what it wraps.")
            boolean present,

            @Schema(description = "How many data keys it wraps.")
            long wraps) {
        static EncryptionMasterKey of(KeyStatus.MasterKey key) {
            return new EncryptionMasterKey(key.id(), key.since(), key.primary(), key.present(), key.wraps());
        }
    }

    static EncryptionKeys of(KeyStatus status) {
        return new EncryptionKeys(
                status.place(),
                status.changeable(),
                status.outdated(),
                status.masterKeys().stream().map(EncryptionMasterKey::of).toList());
    }
}
