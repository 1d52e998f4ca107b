package io.influencegen.influencer.ui;

import io.influencegen.influencer.boundary.Handle;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.SocialProfile;
import java.io.Serializable;
import java.util.UUID;

/** A profile on the screen, with the number of followers that somebody may be changing. */
public class ChannelRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final Platform platform;
    private final String handle;
    private final String address;
    private final String shownAddress;
    private final int seen;
    private final boolean proven;
    private String followers;

    ChannelRow(SocialProfile profile) {
        id = profile.id();
        platform = profile.platform();
        handle = profile.handle();
        address = profile.address().toString();
        shownAddress = new Handle(profile.handle(), profile.address()).shownAddress();
        seen = profile.followers();
        proven = profile.isProven();
        followers = String.valueOf(profile.followers());
    }

    public UUID getId() {
        return id;
    }

    public Platform getPlatform() {
        return platform;
    }

    public String getHandle() {
        return handle;
    }

    public String getAddress() {
        return address;
    }

    public String getShownAddress() {
        return shownAddress;
    }

    public int getSeen() {
        return seen;
    }

    public boolean isProven() {
        return proven;
    }

    public String getFollowers() {
        return followers;
    }

    public void setFollowers(String followers) {
        this.followers = followers;
    }
}
