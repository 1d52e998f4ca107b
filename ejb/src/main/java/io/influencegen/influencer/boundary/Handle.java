package io.influencegen.influencer.boundary;

import java.io.Serializable;
import java.net.URI;

/** Somebody's name on a platform, without what people write around it, and where it leads. */
public record Handle(String name, URI address) implements Serializable {
    /** The address as people say it: without scheme, {@code www} and the last slash. */
    public String shownAddress() {
        return address.toString().replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
