package io.influencegen.influencer.ui;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.InfluencerDesk;
import io.influencegen.influencer.boundary.InfluencerFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** One influencer, as far as the one who looks may see them. */
@Named
@RequestScoped
public class InfluencerDetailPage {
    @Inject
    private InfluencerDesk desk;

    private String id;
    private InfluencerFile file;

    public void open() {
        file = desk.find(new UserId(read()));
    }

    private UUID read() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public InfluencerFile getFile() {
        return file;
    }

    public List<ChannelRow> getChannels() {
        return file.profiles().stream().map(ChannelRow::new).toList();
    }

    public AudienceShown getAudience() {
        return new AudienceShown(file.line().niches(), file.audience());
    }
}
