package io.influencegen.identity.api;

import io.influencegen.identity.boundary.SessionView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A device on which somebody is signed in.")
public record Session(
        @Schema(description = "Names the session in this API.")
        UUID id,

        @Schema(description = "Empty where the device did not tell.", examples = "Firefox")
        String browser,

        @Schema(description = "Empty where the device did not tell.", examples = "Linux")
        String platform,

        @Schema(description = "The address it signed in from.", examples = "203.0.113.7")
        String ip,

        @Schema(description = "When it signed in.") Instant createdAt,

        @Schema(description = "When it was last used, to the minute.")
        Instant seenAt,

        @Schema(description = "Whether this request came by it; never by an API key.")
        boolean current) {
    static Session of(SessionView view) {
        return new Session(
                view.id().value(),
                view.browser(),
                view.platform(),
                view.ip(),
                view.createdAt(),
                view.seenAt(),
                view.current());
    }
}
