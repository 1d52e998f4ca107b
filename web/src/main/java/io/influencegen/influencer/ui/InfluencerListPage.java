package io.influencegen.influencer.ui;

import io.influencegen.influencer.boundary.InfluencerDesk;
import io.influencegen.influencer.boundary.InfluencerLine;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableBuilder;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Countries;
import io.influencegen.portal.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;

/** Everybody who registered, as far as the one who looks may see them. */
@Named
@ViewScoped
public class InfluencerListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private InfluencerDesk desk;

    @Inject
    private Countries countries;

    @Inject
    private Texts texts;

    private TableView<InfluencerLine> table;

    @PostConstruct
    void open() {
        TableBuilder<InfluencerLine> builder = TableView.of(
                        "influencers", TableSource.of(desk::list, InfluencerLine::id))
                .column(Column.<InfluencerLine>text("name", "influencer.name", this::name)
                        .leadsTo(line -> "/influencer/detail?id=" + line.id()))
                .column(Column.<InfluencerLine>text(
                        "country", "influencer.country", line -> countries.name(line.country())))
                .column(Column.<InfluencerLine>tags(
                        "niches",
                        "influencer.niches",
                        line -> line.niches().stream().map(Niche::getKey).toList(),
                        "influencer.niche."))
                .column(Column.<InfluencerLine>tags(
                                "platforms",
                                "influencer.channels",
                                line -> line.platforms().stream()
                                        .map(one -> one.getKey())
                                        .toList(),
                                "influencer.platform.")
                        .hidden())
                .column(Column.<InfluencerLine>number("followers", "influencer.followers", InfluencerLine::followers)
                        .sortable())
                .column(Column.<InfluencerLine>status(
                        "standing",
                        "influencer.standing",
                        line -> line.standing().getKey(),
                        "influencer.standing."))
                .column(Column.<InfluencerLine>moment("since", "influencer.since", InfluencerLine::since)
                        .sortable());
        if (desk.seesNames()) {
            builder.filter(Filter.text("name", "influencer.name"));
        }
        table = builder.filter(Filter.choice(
                        "standing",
                        "influencer.standing",
                        Stream.of(Standing.values())
                                .map(one -> new Filter.Choice(one.name(), "influencer.standing." + one.getKey()))
                                .toList()))
                .filter(Filter.text("country", "influencer.filter.country"))
                .filter(Filter.choice(
                        "niche",
                        "influencer.niche",
                        Stream.of(Niche.values())
                                .map(one -> new Filter.Choice(one.name(), "influencer.niche." + one.getKey()))
                                .toList()))
                .filter(Filter.date("from", "people.filter.from"))
                .filter(Filter.date("to", "people.filter.to"))
                .open();
    }

    private String name(InfluencerLine line) {
        return line.name().isEmpty() ? texts.format("influencer.nameless") : line.name();
    }

    public TableView<InfluencerLine> getTable() {
        return table;
    }
}
