package io.influencegen.listing.ui;

/** The head of a column that is shown; {@code order} as ARIA says it, empty where the list cannot be ordered by it. */
public record Header(String key, String textKey, boolean sortable, String order, String look) {
    public String icon() {
        return switch (order) {
            case "ascending" -> "chevron-up";
            case "descending" -> "chevron-down";
            default -> "sort";
        };
    }
}
