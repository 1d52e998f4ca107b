package io.influencegen.provider.boundary;

import java.util.Optional;

/** A provider did not do what it was asked. */
public final class ProviderTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;
    private final int status;

    private ProviderTrouble(boolean lasting, int status, String reason, Exception cause) {
        super(reason, cause);
        this.lasting = lasting;
        this.status = status;
    }

    /** Another try may end otherwise. */
    public static ProviderTrouble passing(String reason, Exception cause) {
        return new ProviderTrouble(false, 0, reason, cause);
    }

    public static ProviderTrouble passing(int status) {
        return new ProviderTrouble(false, status, "HTTP " + status, null);
    }

    /** It will not. */
    public static ProviderTrouble lasting(String reason, Exception cause) {
        return new ProviderTrouble(true, 0, reason, cause);
    }

    public static ProviderTrouble lasting(int status) {
        return new ProviderTrouble(true, status, "HTTP " + status, null);
    }

    public boolean isLasting() {
        return lasting;
    }

    public Optional<Integer> status() {
        return status == 0 ? Optional.empty() : Optional.of(status);
    }
}
