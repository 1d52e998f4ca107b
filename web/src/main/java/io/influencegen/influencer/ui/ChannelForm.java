package io.influencegen.influencer.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.Handle;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.NewSocialProfile;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.portal.ui.Problem;
import io.influencegen.portal.ui.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The profiles that are there, and the one that is being added. */
public class ChannelForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private List<ChannelRow> rows = List.of();
    private String platform = Platform.INSTAGRAM.name();
    private String handle = "";
    private String followers = "";
    private String address = "";
    private String fault = "";

    void show(InfluencerView influencer) {
        rows = influencer.profiles().stream().map(ChannelRow::new).toList();
    }

    /** Reads what is typed so far; an address that is pasted chooses its platform. Says whether it did. */
    boolean look(Texts texts) {
        Optional<Platform> pasted = Platform.ofAddress(text()).filter(one -> one != chosen());
        pasted.ifPresent(one -> platform = one.name());
        address = "";
        fault = "";
        if (text().length() > 1) {
            try {
                Handle read = chosen().read(text());
                address = read.shownAddress();
            } catch (DomainException unfinished) {
                Problem problem = texts.problem(unfinished);
                fault = problem.cause() + " " + problem.next();
            }
        }
        return pasted.isPresent();
    }

    NewSocialProfile wanted() {
        return new NewSocialProfile(chosen(), text(), Followers.read(followers));
    }

    /** Whether somebody has begun to add one. */
    boolean isBegun() {
        return !text().isEmpty();
    }

    void clear() {
        handle = "";
        followers = "";
        address = "";
        fault = "";
    }

    private Platform chosen() {
        return Platform.valueOf(platform);
    }

    private String text() {
        return handle == null ? "" : handle.strip();
    }

    public List<ChannelRow> getRows() {
        return rows;
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = Platform.valueOf(platform).name();
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getFollowers() {
        return followers;
    }

    public void setFollowers(String followers) {
        this.followers = followers;
    }

    /** Where the handle leads, while it is one. */
    public String getAddress() {
        return address;
    }

    /** What is wrong with it, while it is none. */
    public String getFault() {
        return fault;
    }
}
