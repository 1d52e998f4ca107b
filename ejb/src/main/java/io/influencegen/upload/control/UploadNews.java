package io.influencegen.upload.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the owner's open pages what became of a file, and administrators of what the scanner found. */
@Dependent
public class UploadNews {
    private static final String TOPIC = "upload";
    private static final String NOTICE = "notice";

    private final LivePush push;

    @Inject
    public UploadNews(LivePush push) {
        this.push = push;
    }

    void settled(UploadRow row, UploadState state) {
        push.announce(Audience.user(row.owner()), TOPIC, Map.of("id", row.id().toString(), "state", state.name()));
    }

    void infected(UploadId id, String finding) {
        push.announce(
                Audience.role(Role.ADMINISTRATOR),
                NOTICE,
                Map.of(
                        "kind", "warning",
                        "title", "A file with malicious content was put into quarantine",
                        "text", "The scanner found " + finding + ". The audit trail has upload " + id + "."));
    }
}
