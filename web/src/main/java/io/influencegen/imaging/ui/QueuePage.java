package io.influencegen.imaging.ui;

import io.influencegen.imaging.boundary.FleetMember;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.QueueDesk;
import io.influencegen.imaging.boundary.QueueOverview;
import io.influencegen.imaging.boundary.QueuedPicture;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Moments;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What waits, who works, and the means to step in. */
@Named
@ViewScoped
public class QueuePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String STATES = "generation.state.";
    private static final String PRIORITIES = "generation.priority.";

    @Inject
    private QueueDesk desk;

    @Inject
    private Moments moments;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private TableView<QueuedPicture> table;

    @PostConstruct
    void open() {
        QueueDesk source = desk;
        Moments spans = moments;
        Clock now = clock;
        table = TableView.of("image-queue", TableSource.of(source::list, QueuedPicture::id))
                .column(Column.<QueuedPicture>text("person", "queue.person", QueuedPicture::person)
                        .with(QueuedPicture::campaign))
                .column(Column.status("state", "queue.state", QueuedPicture::state, STATES))
                .column(Column.text("place", "queue.place", QueuePage::place))
                .column(Column.text("priority", "queue.priority", this::priority))
                .column(Column.<QueuedPicture>text("model", "queue.model", QueuedPicture::model)
                        .sortable())
                .column(Column.<QueuedPicture>text(
                                "createdAt", "queue.age", picture -> age(spans, now, picture.waitsSince()))
                        .sortable())
                .column(Column.text("worker", "queue.worker", QueuedPicture::worker))
                .column(Column.<QueuedPicture>code("id", "queue.id", QueuedPicture::id)
                        .hidden())
                .filter(Filter.text("person", "queue.person"))
                .filter(Filter.choice("state", "queue.state", new State[] {State.QUEUED, State.RUNNING}, STATES))
                .filter(Filter.choice("priority", "queue.priority", TurnPriority.values(), PRIORITIES))
                .filter(Filter.text("model", "queue.model"))
                .action(BulkAction.of("front", "queue.bulk.front", source::countWaiting, source::toFront))
                .action(BulkAction.of("back", "queue.bulk.back", source::countWaiting, source::toBack))
                .action(BulkAction.withReason("cancel", "queue.bulk.cancel", source::countOpen, source::cancel)
                        .dangerous())
                .open();
    }

    public void drain(String worker) {
        desk.drain(worker);
        notices.success("queue.drained", worker);
    }

    public void undrain(String worker) {
        desk.undrain(worker);
        notices.success("queue.undrained", worker);
    }

    public TableView<QueuedPicture> getTable() {
        return table;
    }

    public QueueOverview getOverview() {
        return desk.overview();
    }

    public List<Fleet> getFleet() {
        return desk.fleet().stream().map(this::line).toList();
    }

    /** A worker in words. */
    public record Fleet(
            String address, String state, String device, String load, String models, String problem, boolean drained) {}

    private Fleet line(FleetMember member) {
        var offer = member.worker().offer();
        return new Fleet(
                member.worker().address().toString(),
                member.state(),
                offer.map(told -> told.device()).orElse("–"),
                offer.map(told -> texts.format(
                                "queue.load.of",
                                member.inHand(),
                                told.load().running(),
                                told.load().queued()))
                        .orElse("–"),
                offer.map(told -> String.join(", ", told.models())).orElse("–"),
                member.worker().reachable() ? "" : member.worker().problem(),
                member.drained());
    }

    public String span(Duration span) {
        return span.isZero() ? "–" : moments.brief(span);
    }

    private String priority(QueuedPicture picture) {
        return texts.format(PRIORITIES + picture.priority().name());
    }

    private static String place(QueuedPicture picture) {
        return picture.state() == State.QUEUED
                ? String.valueOf(picture.place())
                : picture.step() + " / " + picture.steps();
    }

    private static String age(Moments spans, Clock clock, Instant since) {
        return spans.span(Duration.ofSeconds(
                Math.max(0, Duration.between(since, clock.instant()).toSeconds())));
    }
}
