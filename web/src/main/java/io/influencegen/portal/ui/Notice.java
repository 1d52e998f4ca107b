package io.influencegen.portal.ui;

import jakarta.faces.application.FacesMessage;

/** One message as the frame shows it. */
public final class Notice {
    private final FacesMessage message;

    Notice(FacesMessage message) {
        this.message = message;
    }

    public String getKind() {
        if (message.getSeverity().equals(FacesMessage.SEVERITY_INFO)) {
            return "success";
        }
        return message.getSeverity().equals(FacesMessage.SEVERITY_WARN) ? "warning" : "danger";
    }

    public String getIcon() {
        return switch (getKind()) {
            case "success" -> "check-circle";
            case "warning" -> "alert";
            default -> "x-circle";
        };
    }

    public String getSummary() {
        return message.getSummary();
    }

    /** Empty where it would only repeat the summary, as it does by default in Faces. */
    public String getDetail() {
        return message.getSummary().equals(message.getDetail()) ? "" : message.getDetail();
    }
}
