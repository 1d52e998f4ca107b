package io.influencegen.upload.tus;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.portal.api.ProblemDocument;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import io.influencegen.rest.boundary.RestError;
import io.influencegen.upload.boundary.UploadError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Refusals in the protocol's own statuses, and in words. */
@Dependent
public class TusProblems {
    private static final Map<ErrorCode, Integer> STATUSES = Map.of(
            CommonError.NOT_SIGNED_IN, 401,
            UploadError.UPLOAD_EXPIRED, 410,
            UploadError.UPLOAD_PROTOCOL_UNKNOWN, 412,
            UploadError.UPLOAD_TOO_LARGE, 413,
            UploadError.UPLOAD_PART_DAMAGED, 460);

    @Inject
    private Texts texts;

    @Inject
    private RequestContext context;

    TusAnswer answer(DomainException refused, TusRequest request) {
        int status = status(refused.code());
        Problem words = texts.problem(refused);
        ProblemDocument document = new ProblemDocument(
                status,
                refused.code().key(),
                new ProblemDocument.Words(words.cause(), words.next()),
                request.http().getRequestURI(),
                context.correlationId(),
                List.of());
        TusAnswer answer = TusAnswer.of(status).saying(ProblemDocument.MEDIA_TYPE, document.toJson());
        if (refused.code() == UploadError.UPLOAD_PROTOCOL_UNKNOWN) {
            return answer.with("Tus-Version", refused.details().get(0));
        }
        return refused.code() == UploadError.UPLOAD_OFFSET_WRONG
                ? answer.with("Upload-Offset", refused.details().get(0))
                : answer;
    }

    private static int status(ErrorCode code) {
        if (code instanceof RestError own) {
            return own.status();
        }
        return STATUSES.getOrDefault(
                code,
                switch (code.kind()) {
                    case USER -> 400;
                    case NOT_FOUND -> 404;
                    case DENIED -> 403;
                    case CONFLICT -> 409;
                    case RESOURCES -> 429;
                    case EXTERNAL -> 502;
                    case INTERNAL -> 500;
                });
    }
}
