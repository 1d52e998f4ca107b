package io.influencegen.identity.boundary;

import java.io.Serializable;

/** What a code generator needs to know: to be scanned, or to be typed. */
public record Enrolment(String secret, String address, String picture) implements Serializable {
    @Override
    public String toString() {
        return "Enrolment";
    }
}
