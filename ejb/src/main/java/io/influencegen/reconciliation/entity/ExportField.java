package io.influencegen.reconciliation.entity;

/** What a provider's record may say. */
public enum ExportField {
    /** What the provider calls the check. */
    REFERENCE,
    STATUS,
    /** The whole name; where it stands in two columns, the next two. */
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    BIRTH_DATE,
    DOCUMENT_NUMBER,
    DOCUMENT_TYPE,
    COUNTRY,
    EXPIRES;

    public boolean isRequired() {
        return this == REFERENCE || this == STATUS;
    }
}
