package io.influencegen.provenance.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Texts;
import io.influencegen.provenance.boundary.ContentCredentials;
import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.rate.boundary.RateError;
import io.influencegen.rate.boundary.RateLimits;
import io.influencegen.storage.boundary.StorageError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where anybody drops a picture and learns where it comes from. The picture is looked at and not kept. */
@Named
@RequestScoped
public class VerifyPicturePage {
    @Inject
    private ContentCredentials credentials;

    @Inject
    private RateLimits limits;

    @Inject
    private RequestContext context;

    @Inject
    private Texts texts;

    private Part picture;
    private String name = "";
    private CredentialReport report;

    /** One thing in the line of things that a picture was made from. */
    public record Origin(int depth, CredentialReport.Ingredient ingredient) {}

    public void check() {
        RateLimits.Verdict verdict = limits.take("address " + context.ip());
        if (!verdict.served()) {
            throw new DomainException(
                    RateError.TOO_MANY_REQUESTS, verdict.pause().toSeconds() + 1);
        }
        try (InputStream content = picture.getInputStream()) {
            report = credentials.verify(content.readNBytes(credentials.largestPicture() + 1));
            name = picture.getSubmittedFileName();
        } catch (IOException e) {
            throw new DomainException(e, StorageError.CONTENT_BROKEN_OFF);
        }
    }

    public boolean isChecked() {
        return report != null;
    }

    public CredentialReport getReport() {
        return report;
    }

    /** What the file was called where it came from. */
    public String getName() {
        return name;
    }

    public String getVerdictKind() {
        return switch (report.verdict()) {
            case MADE_HERE -> "success";
            case ALTERED -> "danger";
            case UNREADABLE, UNDECIDED -> "warning";
            case SIGNED_BY_OTHERS, NO_CREDENTIALS -> "info";
        };
    }

    public String getVerdictTitle() {
        return texts.format("provenance.verdict." + report.verdict().key());
    }

    public String getVerdictMessage() {
        return texts.format("provenance.verdict." + report.verdict().key() + ".message");
    }

    public List<String> getProblems() {
        return report.problems().stream()
                .map(CredentialProblem::key)
                .map(key -> texts.format("provenance.problem." + key))
                .toList();
    }

    /** What C2PA calls a deed, as a person would. */
    public String nameOf(CredentialReport.Action action) {
        return texts.find("provenance.action." + action.name()).orElse(action.name());
    }

    public boolean isByModel(CredentialReport.Action action) {
        return action.sourceType().endsWith("/trainedAlgorithmicMedia");
    }

    public boolean isMadeByModel(Origin origin) {
        return origin.ingredient().account().stream()
                .flatMap(account -> account.actions().stream())
                .anyMatch(this::isByModel);
    }

    public List<Map.Entry<String, String>> getParameters() {
        return report.account()
                .map(account -> account.parameters().entrySet().stream()
                        .map(one -> Map.entry(texts.format("provenance.parameter." + one.getKey()), one.getValue()))
                        .toList())
                .orElse(List.of());
    }

    public List<CredentialReport.Action> getActions() {
        return report.account().map(CredentialReport.Account::actions).orElse(List.of());
    }

    public List<Origin> getOrigins() {
        List<Origin> origins = new ArrayList<>();
        collect(report.ingredients(), 1, origins);
        return origins;
    }

    private static void collect(List<CredentialReport.Ingredient> ingredients, int depth, List<Origin> origins) {
        ingredients.forEach(ingredient -> {
            origins.add(new Origin(depth, ingredient));
            collect(ingredient.ingredients(), depth + 1, origins);
        });
    }

    public int getLargestPicture() {
        return credentials.largestPicture();
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
