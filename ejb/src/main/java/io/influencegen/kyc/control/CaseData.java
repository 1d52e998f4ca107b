package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.kyc.boundary.DocumentView;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.upload.boundary.MediaKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A person's verification with their papers, for a copy of their data. What colleagues noted is not theirs. */
@Dependent
public class CaseData implements PersonalDataSource {
    @Inject
    private CaseRepository cases;

    @Inject
    private StatusReading status;

    @Inject
    private Sources sources;

    @Inject
    private PaperRepository papers;

    @Inject
    private Papers described;

    @Inject
    private ObjectStore store;

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public void write(UserId user, PersonalDataSink sink) throws IOException {
        List<CaseRow> all = cases.of(user);
        if (all.isEmpty()) {
            return;
        }
        sink.json("cases", all.stream().map(CaseData::told).toList());
        sink.json("story", status.of(user).steps());
        Optional<PaperDetails> paper = sources.paper(user);
        if (paper.isPresent()) {
            sink.json("document", paper.get());
        }
        List<DocumentView> documents = described.of(user);
        sink.json("files", documents);
        for (DocumentRow row : papers.current(user)) {
            sink.file(fileName(row), store.open(SubjectId.of(user), row.sha256()));
        }
    }

    private static Map<String, String> told(CaseRow one) {
        return Map.of(
                "number", "V-" + one.number(),
                "state", one.state().name(),
                "begun", one.openedAt().toString(),
                "decided", one.decidedAt().map(Object::toString).orElse(""));
    }

    private static String fileName(DocumentRow row) {
        String ending = MediaKind.valueOf(row.mediaKind()).name().toLowerCase(Locale.ROOT);
        return (row.paper() + "-" + row.side()).toLowerCase(Locale.ROOT).replace('_', '-') + "." + ending;
    }
}
