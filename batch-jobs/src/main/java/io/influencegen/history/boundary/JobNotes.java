package io.influencegen.history.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The notes that lie beside the jobs' XML. The module needs a session bean of its own, or the server takes it for no module
 * and finds none of its artefacts.
 */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class JobNotes {
    public String of(String job) {
        String file = job.matches("[a-z0-9-]{1,100}") ? "/META-INF/batch-jobs/" + job + ".md" : "";
        try (InputStream note = file.isEmpty() ? null : JobNotes.class.getResourceAsStream(file)) {
            if (note == null) {
                throw new DomainException(CommonError.NOT_FOUND);
            }
            return new String(note.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
