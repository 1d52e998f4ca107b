package io.influencegen.identity.api;

import io.influencegen.identity.boundary.ProfileView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How you present yourself, and what you prefer.")
public record Profile(
        @Schema(description = "The account's id.") String id,

        @Schema(description = "Your address.", examples = "ines@example.com")
        String email,

        @Schema(description = "How others see you.", examples = "Ines Influencer")
        String name,

        @Schema(description = "In which colours you want the portal: SYSTEM, LIGHT or DARK.", examples = "SYSTEM")
        String theme,

        @Schema(description = "Your language.", examples = "en")
        String language,

        @Schema(description = "In which time zone moments are shown to you.", examples = "Europe/Vienna")
        String timeZone,

        @Schema(description = "Whether you are written to when somebody signs in with a device you never used.")
        boolean tellOfNewDevices,

        @Schema(description = "Since when you have the account.")
        Instant memberSince,

        @Schema(description = "It rises with every change.") long version) {
    static Profile of(ProfileView view) {
        return new Profile(
                view.id().toString(),
                view.email(),
                view.displayName(),
                view.theme().name(),
                view.language().getTag(),
                view.timeZone().getId(),
                view.tellsOfNewDevices(),
                view.memberSince(),
                view.version());
    }
}
