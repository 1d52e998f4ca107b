package io.influencegen.storage.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.storage.boundary.StorageError;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What a failure of the place where files lie means. */
final class StorageProblem {
    private static final List<String> FULL = List.of("no space left", "quota exceeded", "not enough space");

    private StorageProblem() {}

    static DomainException of(IOException failure) {
        String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = FULL.stream().anyMatch(reason::contains);
        return new DomainException(failure, full ? StorageError.STORAGE_FULL : StorageError.STORAGE_UNAVAILABLE);
    }
}
