package io.influencegen.kyc.entity;

/** What a rule of risk looks at. Its number or list of countries is the rule's own. */
public enum RuleKind {
    /** The paper has expired, or does within so many days. */
    PAPER_EXPIRES(Parameter.NUMBER, "30", 0, 365),
    /** Younger than so many years. */
    UNDER_AGE(Parameter.NUMBER, "18", 13, 30),
    /** Name in the paper less alike than so many per cent. */
    PAPER_NAME_DIFFERS(Parameter.NUMBER, "85", 1, 100),
    /** Holder of the bank account less alike than so many per cent. */
    BANK_NAME_DIFFERS(Parameter.NUMBER, "85", 1, 100),
    /** Lives in one of these countries. */
    COUNTRY_LISTED(Parameter.COUNTRIES, "", 0, 0),
    /** The bank is in one of these countries. */
    BANK_COUNTRY_LISTED(Parameter.COUNTRIES, "", 0, 0),
    BANK_ABROAD(Parameter.NONE, "", 0, 0),
    SAME_PERSON(Parameter.NONE, "", 0, 0),
    SAME_PAPER(Parameter.NONE, "", 0, 0),
    SAME_BANK_ACCOUNT(Parameter.NONE, "", 0, 0),
    SAME_PHONE(Parameter.NONE, "", 0, 0),
    SAME_DEVICE(Parameter.NONE, "", 0, 0),
    /** Found on a list, and not cleared. */
    SCREENING_HIT(Parameter.NONE, "", 0, 0),
    /** The provider has doubts. */
    PROVIDER_DOUBTS(Parameter.NONE, "", 0, 0);

    private final Parameter parameter;
    private final String usual;
    private final int least;
    private final int most;

    RuleKind(Parameter parameter, String usual, int least, int most) {
        this.parameter = parameter;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** What a rule of a kind can be told. */
    public enum Parameter {
        NONE,
        NUMBER,
        COUNTRIES
    }

    public Parameter parameter() {
        return parameter;
    }

    public String usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
