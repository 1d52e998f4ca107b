package io.influencegen.kyc.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Which colour and sign the states of verification have. */
@Named
@ApplicationScoped
public class KycKinds {
    public String item(Object state) {
        return switch (String.valueOf(state)) {
            case "APPROVED" -> "success";
            case "GIVEN", "SUBMITTED" -> "info";
            case "REJECTED" -> "danger";
            case "MORE_NEEDED" -> "warning";
            default -> "neutral";
        };
    }

    public String proof(Object state) {
        return switch (String.valueOf(state)) {
            case "PROVEN" -> "success";
            case "WAITING", "CHECKING" -> "info";
            case "NOT_FOUND", "UNREACHABLE", "EXPIRED" -> "warning";
            default -> "neutral";
        };
    }

    public String risk(Object level) {
        return switch (String.valueOf(level)) {
            case "HIGH" -> "danger";
            case "MEDIUM" -> "warning";
            case "LOW" -> "success";
            default -> "neutral";
        };
    }

    public String caseState(Object state) {
        return switch (String.valueOf(state)) {
            case "APPROVED" -> "success";
            case "WAITING" -> "info";
            case "SECOND_LOOK", "RETURNED" -> "warning";
            case "REFUSED" -> "danger";
            default -> "neutral";
        };
    }

    public String story(Object kind) {
        return switch (String.valueOf(kind)) {
            case "APPROVED", "CHANNEL_SHOWN" -> "success";
            case "REFUSED", "PROVIDER_GAVE_UP" -> "danger";
            case "RETURNED", "SECOND_LOOK" -> "warning";
            default -> "info";
        };
    }

    public String storyIcon(Object kind) {
        return switch (String.valueOf(kind)) {
            case "SENT" -> "send";
            case "APPROVED", "CHANNEL_SHOWN" -> "check-circle";
            case "REFUSED" -> "x-circle";
            case "RETURNED", "CHANGED" -> "edit";
            case "COMMENT" -> "mail";
            case "PAPERS_OPENED" -> "eye";
            case "SECOND_LOOK", "HANDED_OVER", "TAKEN", "RELEASED", "RECUSED" -> "users";
            case "MEASURED" -> "shield";
            default -> "clock";
        };
    }
}
