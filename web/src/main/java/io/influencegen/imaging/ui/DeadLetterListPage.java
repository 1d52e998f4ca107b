package io.influencegen.imaging.ui;

import io.influencegen.imaging.boundary.DeadLetter;
import io.influencegen.imaging.boundary.DeadLetterDesk;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.Replayed;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Pictures that could not be made, why, and the means to have them tried again. */
@Named
@ViewScoped
public class DeadLetterListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<ImagingError> CODES = List.of(
            ImagingError.WORKER_REFUSED,
            ImagingError.WORKER_FAILED,
            ImagingError.GENERATION_LOST,
            ImagingError.NO_WORKER,
            ImagingError.RESULT_UNREADABLE);

    @Inject
    private DeadLetterDesk desk;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    private TableView<DeadLetter> table;

    @PostConstruct
    void open() {
        DeadLetterDesk source = desk;
        Texts words = texts;
        table = TableView.of("dead-letters", TableSource.of(source::list, DeadLetter::id))
                .column(Column.<DeadLetter>text("code", "dead.reason", letter -> cause(words, letter))
                        .with(letter -> letter.problem().cause())
                        .leadsTo(letter -> PortalPage.DEAD_LETTER.getPath() + "?id=" + letter.id())
                        .sortable())
                .column(Column.<DeadLetter>text("person", "dead.person", DeadLetter::person)
                        .with(DeadLetter::campaign))
                .column(Column.<DeadLetter>text(
                                "model", "dead.model", letter -> letter.asked().model())
                        .with(DeadLetter::worker)
                        .sortable())
                .column(Column.<DeadLetter>number("tries", "dead.tries", DeadLetter::tries)
                        .sortable())
                .column(Column.<DeadLetter>moment("endedAt", "dead.ended-at", DeadLetter::endedAt)
                        .sortable())
                .column(Column.code(
                        "reference",
                        "dead.reference",
                        letter -> letter.problem().reference()))
                .filter(Filter.text("person", "dead.person"))
                .filter(Filter.choice("code", "dead.reason", choices()))
                .filter(Filter.text("model", "dead.model"))
                .filter(Filter.date("from", "dead.from"))
                .filter(Filter.date("to", "dead.to"))
                .action(BulkAction.of("replay", "dead.bulk.replay", source::count, this::replay))
                .action(BulkAction.withReason("give-up", "dead.bulk.give-up", source::count, source::giveUp)
                        .dangerous())
                .sortedDownBy("endedAt")
                .open();
    }

    /** Those that quotas refused are told beside those that wait again. */
    private int replay(Selection selection) {
        Replayed replayed = desk.replay(selection);
        if (replayed.refused() > 0) {
            notices.warning("dead.refused", replayed.refused());
        }
        return replayed.replayed();
    }

    public TableView<DeadLetter> getTable() {
        return table;
    }

    private static List<Filter.Choice> choices() {
        return CODES.stream()
                .map(code -> new Filter.Choice(code.key(), "error." + code.key() + ".cause"))
                .toList();
    }

    static String cause(Texts words, DeadLetter letter) {
        return words.find("error." + letter.problem().code() + ".cause")
                .orElse(letter.problem().code());
    }
}
