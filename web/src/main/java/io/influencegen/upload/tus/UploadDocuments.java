package io.influencegen.upload.tus;

import io.influencegen.portal.ui.Texts;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Uploads as scripts and programs read them. */
@Dependent
public class UploadDocuments {
    @Inject
    private Texts texts;

    public UploadDocument of(UploadView upload) {
        return new UploadDocument(
                upload.id().toString(),
                upload.purpose(),
                upload.fileName(),
                upload.length(),
                upload.offset(),
                upload.state().name(),
                upload.kind().map(MediaKind::mediaType),
                upload.sha256(),
                upload.refusal().map(this::refusal),
                upload.times().created(),
                upload.times().expires());
    }

    private UploadDocument.Refusal refusal(String code) {
        return texts.problem(code)
                .map(words -> new UploadDocument.Refusal(code, words.cause(), words.next()))
                .orElseGet(() -> new UploadDocument.Refusal(code, "", ""));
    }
}
