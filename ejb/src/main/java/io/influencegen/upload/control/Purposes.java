package io.influencegen.upload.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the features of this product take files for. */
@ApplicationScoped
public class Purposes {
    private Map<String, UploadPurpose> known = Map.of();

    protected Purposes() {}

    @Inject
    Purposes(@Any Instance<UploadPurpose> found) {
        this(found.stream().toList());
    }

    Purposes(Collection<UploadPurpose> found) {
        known = new TreeMap<>();
        found.forEach(purpose -> known.put(purpose.key(), purpose));
    }

    UploadPurpose require(String key) {
        return find(key).orElseThrow(() -> new DomainException(UploadError.UPLOAD_PURPOSE_UNKNOWN, key));
    }

    /** None where the feature that took it is not part of the product any more. */
    Optional<UploadPurpose> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    int largest() {
        return List.copyOf(known.values()).stream()
                .mapToInt(UploadPurpose::mostBytes)
                .max()
                .orElse(0);
    }
}
