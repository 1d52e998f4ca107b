package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.privacy.boundary.PersonalDataSource;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gathers a copy in a file that only the person's key opens, and puts it into the store: memory holds little, the disk nothing plain. */
@Dependent
public class ExportSpool {
    private static final String CONTEXT = "data_export.spool";
    private static final String MEDIA_TYPE = "application/zip";

    private final List<PersonalDataSource> sources;
    private final SubjectCipher cipher;
    private final ObjectStore store;

    @Inject
    ExportSpool(@Any Instance<PersonalDataSource> sources, SubjectCipher cipher, ObjectStore store) {
        this(sources.stream().toList(), cipher, store);
    }

    ExportSpool(List<PersonalDataSource> sources, SubjectCipher cipher, ObjectStore store) {
        this.sources = sources;
        this.cipher = cipher;
        this.store = store;
    }

    StoredObject gather(UserId user, String readMe) {
        SubjectId subject = SubjectId.of(user);
        try {
            Path file = Files.createTempFile("export", ".sealed");
            try {
                try (OutputStream sealed = cipher.encrypting(subject, CONTEXT, Files.newOutputStream(file))) {
                    DataArchive.write(user, readMe, sources, sealed);
                }
                try (InputStream content = cipher.decrypting(subject, CONTEXT, Files.newInputStream(file))) {
                    return store.put(content, subject, MEDIA_TYPE);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
