package io.influencegen.rest.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API, version 1; resources and providers are found by their annotations. */
@ApplicationScoped
@ApplicationPath(ApiApplication.PATH)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "InfluenceGen API",
                        version = "1.0.0",
                        description = ApiDescription.CONVENTIONS,
                        contact = @Contact(name = "The administrator of this installation"),
                        license = @License(name = "Proprietary", identifier = "LicenseRef-InfluenceGen")),
        servers = @Server(url = "/", description = "The host this document came from"),
        security = {@SecurityRequirement(name = "apiKey"), @SecurityRequirement(name = "session")},
        tags = {
            @Tag(name = "Consent", description = "The texts that people agree to, and that they did."),
            @Tag(name = "Payout details", description = "Where people are paid to, and their tax forms."),
            @Tag(name = "Privacy", description = "What people ask about their own data."),
            @Tag(name = "Audit", description = "What was done, by whom and when."),
            @Tag(name = "Identity", description = "Who you are, and the keys of your programs."),
            @Tag(name = "Images", description = "From prompt to picture."),
            @Tag(name = "Influencers", description = "Who registers, where they are found, and whom they reach."),
            @Tag(name = "Jobs", description = "What runs in large, when, and what it left out."),
            @Tag(name = "Moderation", description = "What may not be asked for, what was refused, and appeals."),
            @Tag(name = "Integrations", description = "Where systems of others bring what they were asked for."),
            @Tag(name = "Outbox", description = "Messages on their way to other systems."),
            @Tag(name = "Prompts", description = "What people keep for their pictures, and templates with variables."),
            @Tag(name = "Reconciliation", description = "What providers say, held against our cases."),
            @Tag(name = "Provenance", description = "Where pictures come from, and whether they were altered."),
            @Tag(
                    name = "Screening",
                    description = "Who a person may be, and what is theirs: lists, providers, profiles."),
            @Tag(name = "Bulk images", description = "Many pictures at once, from a sheet of values."),
            @Tag(name = "Settings", description = "Values that administrators change while the product runs."),
            @Tag(name = "System", description = "How the product itself is doing."),
            @Tag(name = "Uploads", description = "Files on their way to encrypted storage, by the tus protocol."),
            @Tag(name = "Verification", description = "Who is verified, by whom, and what is asked for."),
            @Tag(name = "Usage", description = "What was made, and what may be made in a month.")
        })
@SecurityScheme(
        securitySchemeName = "apiKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "igk_<prefix>_<secret>",
        description = "A key made on the portal's page API keys; it acts for its owner.")
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "ig-session",
        description =
                "The portal's own session; changes also need the header X-Requested-With and a page of this host.")
public class ApiApplication extends Application {
    public static final String PATH = "/api/v1";

    /** Errors are our own documents, and nothing describes the API but its OpenAPI document. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
