package io.influencegen.home.ui;

/** One number on the home page, in words already fit to be read, with the page that explains it. */
public final class HomeTile {
    private final String label;
    private final String value;
    private final String note;
    private final String icon;
    private final String kind;
    private final String href;

    private HomeTile(String label, String value, String note, String icon, String kind, String href) {
        this.label = label;
        this.value = value;
        this.note = note;
        this.icon = icon;
        this.kind = kind;
        this.href = href;
    }

    public static HomeTile of(String label, Object value, String icon) {
        return new HomeTile(label, String.valueOf(value), "", icon, "", "");
    }

    public HomeTile note(String text) {
        return new HomeTile(label, value, text, icon, kind, href);
    }

    /** success, warning or danger. */
    public HomeTile kind(String name) {
        return new HomeTile(label, value, note, icon, name, href);
    }

    public HomeTile leadsTo(String path) {
        return new HomeTile(label, value, note, icon, kind, path);
    }

    public String getLabel() {
        return label;
    }

    public String getValue() {
        return value;
    }

    public String getNote() {
        return note;
    }

    public String getIcon() {
        return icon;
    }

    public String getKind() {
        return kind;
    }

    public String getHref() {
        return href;
    }
}
