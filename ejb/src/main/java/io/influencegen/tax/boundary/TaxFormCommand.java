package io.influencegen.tax.boundary;

/**
 * A form as its owner fills it in and signs it.
 *
 * @param country where the person pays tax, as two letters
 * @param classification of a W-9: individual, company and so on; empty otherwise
 * @param signature the name, typed
 * @param certified whether the sentence above the signature was agreed to
 */
public record TaxFormCommand(
        TaxFormKind kind,
        String country,
        boolean usPerson,
        String name,
        String address,
        String number,
        String classification,
        String signature,
        boolean certified) {
    @Override
    public String toString() {
        return "TaxFormCommand";
    }
}
