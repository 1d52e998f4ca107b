package io.influencegen.identity.api;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.boundary.ProfileChange;
import io.influencegen.identity.entity.ColourTheme;
import io.influencegen.identity.entity.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What your profile is to be.")
public record ChangeProfile(
        @Schema(description = "How others see you.", examples = "Ines Influencer")
        String name,

        @Schema(description = "SYSTEM, LIGHT or DARK.", examples = "DARK")
        String theme,

        @Schema(description = "A language the portal speaks.", examples = "en")
        String language,

        @Schema(description = "A time zone by its place.", examples = "Europe/Vienna")
        String timeZone,

        @Schema(description = "Whether to write to you when somebody signs in with a device you never used.")
        boolean tellOfNewDevices) {
    ProfileChange at(long version) {
        return new ProfileChange(
                name,
                Stream.of(ColourTheme.values())
                        .filter(one -> one.name().equals(theme))
                        .findFirst()
                        .orElseThrow(() -> unknown(theme)),
                Stream.of(Language.values())
                        .filter(one -> one.getTag().equals(language))
                        .findFirst()
                        .orElseThrow(() -> unknown(language)),
                zone(timeZone),
                tellOfNewDevices,
                version);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(String.valueOf(name));
        } catch (DateTimeException unknown) {
            throw new DomainException(unknown, CommonError.INVALID_VALUE, name, "there is no such time zone");
        }
    }

    private static DomainException unknown(String value) {
        return new DomainException(CommonError.INVALID_VALUE, value, "there is no such choice");
    }
}
