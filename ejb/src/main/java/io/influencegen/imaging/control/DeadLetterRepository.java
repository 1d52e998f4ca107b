package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.DeadLetter;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.imaging.control.DeskFilter.About;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Pictures that died. Whatever is done with one is done only while it is dead, so that nobody does it twice. */
@Dependent
public class DeadLetterRepository extends NativeRepository {
    private static final String LETTER = """
            select g.id, g.owner_id, g.campaign, g.priority, g.model, g.prompt, g.negative_prompt, g.ratio, g.long_side, g.seed,
                   g.steps, g.guidance, cast(g.styles as text), g.calls, g.worker, g.created_at, g.ended_at, g.problem_code,
                   g.problem_cause, g.problem_next, g.problem_reference, g.correlation_id
              from influencegen.generation g where\s""";

    protected DeadLetterRepository() {}

    public DeadLetterRepository(EntityManager entities) {
        super(entities);
    }

    Page<DeadLetter> list(ListQuery query, Function<String, List<UserId>> people) {
        DeskFilter filter = new DeskFilter(About.DEAD, query, people);
        List<DeadLetter> items = rows(
                        LETTER + filter.where() + " order by " + filter.order() + " limit " + filter.next(1)
                                + " offset " + filter.next(2),
                        filter.parameters(query.limit(), query.offset()))
                .stream()
                .map(DeadLetterRepository::letter)
                .toList();
        return new Page<>(items, count(filter));
    }

    Optional<DeadLetter> find(UUID id) {
        return rows(LETTER + "g.dead and g.id = cast(?1 as uuid)", id).stream()
                .map(DeadLetterRepository::letter)
                .findFirst();
    }

    public long count(Selection selection, Function<String, List<UserId>> people) {
        return count(DeskFilter.of(About.DEAD, selection, people));
    }

    /** The longest dead first. */
    public List<UUID> ids(Selection selection, Function<String, List<UserId>> people, int most) {
        DeskFilter filter = DeskFilter.of(About.DEAD, selection, people);
        return column(
                        "select g.id from influencegen.generation g where " + filter.where()
                                + " order by g.ended_at, g.id limit " + filter.next(1),
                        filter.parameters(most))
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** True for one caller alone. The round makes another key of it, so that a worker does not answer with what failed before. */
    boolean replay(UUID id, double turn, Instant now) {
        return execute("""
                        update influencegen.generation
                           set state = 'QUEUED', dead = false, turn = ?2, round = round + 1, calls = 0, failures = 0, losses = 0,
                               replayed_at = ?3, next_attempt_at = ?3, started_at = null, ended_at = null, worker = null,
                               job = null, place = 0, step = 0, problem_code = null, problem_cause = null,
                               problem_next = null, problem_reference = null
                         where id = cast(?1 as uuid) and dead""", id, turn, now) == 1;
    }

    boolean correct(UUID id, Asked asked, String route) {
        return execute(
                        """
                        update influencegen.generation
                           set model = ?2, prompt = ?3, negative_prompt = ?4, ratio = ?5, long_side = ?6, seed = ?7, steps = ?8,
                               guidance = ?9, styles = cast(?10 as jsonb), route = ?11
                         where id = cast(?1 as uuid) and dead""",
                        id,
                        asked.model(),
                        asked.prompt(),
                        asked.negativePrompt(),
                        asked.ratio(),
                        asked.longSide(),
                        asked.seed(),
                        asked.steps(),
                        asked.guidance(),
                        StyleList.write(asked.styles()),
                        route)
                == 1;
    }

    int giveUp(Selection selection, Function<String, List<UserId>> people, String reason) {
        DeskFilter filter = DeskFilter.of(About.DEAD, selection, people);
        return execute(
                "update influencegen.generation g set dead = false, given_up = " + filter.next(1) + " where "
                        + filter.where(),
                filter.parameters(reason));
    }

    private long count(DeskFilter filter) {
        return ((Number) column(
                                "select count(*) from influencegen.generation g where " + filter.where(),
                                filter.parameters())
                        .get(0))
                .longValue();
    }

    private static DeadLetter letter(Object[] row) {
        return new DeadLetter(
                (UUID) row[0],
                new UserId((UUID) row[1]),
                "",
                text(row[2]),
                TurnPriority.ofLine(((Number) row[3]).intValue()),
                GenerationRepository.asked(row, 4),
                ((Number) row[13]).intValue(),
                text(row[14]),
                instant(row[15]),
                instant(row[16]),
                new Problem(text(row[17]), text(row[18]), text(row[19]), text(row[20])),
                text(row[21]));
    }

    private static String text(Object value) {
        return Objects.requireNonNullElse((String) value, "");
    }
}
