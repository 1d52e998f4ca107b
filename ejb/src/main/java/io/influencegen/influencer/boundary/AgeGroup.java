package io.influencegen.influencer.boundary;

/** How old followers are, in the groups that platforms count them in. */
public enum AgeGroup {
    FROM_13("13–17"),
    FROM_18("18–24"),
    FROM_25("25–34"),
    FROM_35("35–44"),
    FROM_45("45–54"),
    FROM_55("55+");

    private final String years;

    AgeGroup(String years) {
        this.years = years;
    }

    /** As people read it, in any language. */
    public String getYears() {
        return years;
    }
}
