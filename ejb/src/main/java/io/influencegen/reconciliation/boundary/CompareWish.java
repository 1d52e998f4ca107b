package io.influencegen.reconciliation.boundary;

/** How a comparison is wanted: also of a file that was compared before, or only to see what it would come to. */
public record CompareWish(boolean forced, boolean dryRun) {
    public static final CompareWish USUAL = new CompareWish(false, false);
}
