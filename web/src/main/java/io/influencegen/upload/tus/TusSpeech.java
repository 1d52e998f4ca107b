package io.influencegen.upload.tus;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.rest.api.ViewWriter;
import io.influencegen.rest.boundary.RestError;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.boundary.UploadView;
import io.influencegen.upload.boundary.Uploads;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What tus asks, and what it is answered: core, creation (with upload), checksum, termination, expiration. */
@Dependent
public class TusSpeech {
    public static final String BYTES = "application/offset+octet-stream";
    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String EXTENSIONS = "creation,creation-with-upload,checksum,termination,expiration";
    private static final String OFFSET = "Upload-Offset";

    @Inject
    private Uploads uploads;

    @Inject
    private TusReceiver receiver;

    @Inject
    private TusProblems problems;

    @Inject
    private UploadDocuments documents;

    public TusAnswer answer(TusRequest request) {
        return said(request).with(RESUMABLE, VERSION);
    }

    private TusAnswer said(TusRequest request) {
        try {
            if (!request.method().equals("OPTIONS") && !request.method().equals("GET")) {
                requireVersion(request);
            }
            return request.id().isEmpty() ? atHome(request) : atUpload(request);
        } catch (DomainException refused) {
            return problems.answer(refused, request);
        }
    }

    private static void requireVersion(TusRequest request) {
        if (request.header(RESUMABLE).filter(VERSION::equals).isEmpty()) {
            throw new DomainException(UploadError.UPLOAD_PROTOCOL_UNKNOWN, VERSION);
        }
    }

    private TusAnswer atHome(TusRequest request) {
        return switch (request.method()) {
            case "OPTIONS" -> capabilities();
            case "POST" -> create(request);
            default -> throw new DomainException(RestError.METHOD_NOT_ALLOWED);
        };
    }

    private TusAnswer atUpload(TusRequest request) {
        UploadId id = id(request);
        return switch (request.method()) {
            case "OPTIONS" -> capabilities();
            case "HEAD" -> offset(uploads.state(id));
            case "GET" ->
                TusAnswer.of(200).saying("application/json", ViewWriter.write(documents.of(uploads.state(id))));
            case "PATCH" -> append(request, id);
            case "DELETE" -> {
                uploads.abandon(id);
                yield TusAnswer.of(204);
            }
            default -> throw new DomainException(RestError.METHOD_NOT_ALLOWED);
        };
    }

    private TusAnswer capabilities() {
        return TusAnswer.of(204)
                .with("Tus-Version", VERSION)
                .with("Tus-Extension", EXTENSIONS)
                .with("Tus-Checksum-Algorithm", TusChecksum.ALGORITHMS)
                .with("Tus-Max-Size", uploads.largest());
    }

    private TusAnswer create(TusRequest request) {
        if (request.has("Upload-Defer-Length") || request.has("Upload-Concat")) {
            throw new DomainException(UploadError.UPLOAD_HEADER_INVALID, "Upload-Length");
        }
        UploadView made = uploads.create(TusMetadata.describe(request));
        UploadView now = request.bringsBytes() ? receiveFirst(request, made) : made;
        return progress(201, now).with("Location", request.home() + made.id());
    }

    /** One who never learns its address could not go on with it. */
    private UploadView receiveFirst(TusRequest request, UploadView made) {
        try {
            return receiver.receive(request, made, 0);
        } catch (DomainException refused) {
            uploads.abandon(made.id());
            throw refused;
        }
    }

    private TusAnswer append(TusRequest request, UploadId id) {
        UploadView upload = uploads.state(id);
        if (upload.state() != UploadState.OPEN) {
            throw new DomainException(UploadError.UPLOAD_CLOSED);
        }
        return progress(204, receiver.receive(request, upload, request.number(OFFSET)));
    }

    private static TusAnswer offset(UploadView upload) {
        return progress(200, upload).with("Upload-Length", upload.length()).with("Cache-Control", "no-store");
    }

    private static TusAnswer progress(int status, UploadView upload) {
        TusAnswer answer = TusAnswer.of(status).with(OFFSET, upload.offset());
        return upload.state() == UploadState.OPEN
                ? answer.with(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.times().expires().atOffset(ZoneOffset.UTC)))
                : answer;
    }

    private static UploadId id(TusRequest request) {
        try {
            return UploadId.of(request.id().orElseThrow());
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }
}
