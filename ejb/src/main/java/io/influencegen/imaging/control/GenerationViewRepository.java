package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.GenerationView;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.Progress;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pictures on their way, as people see them. */
@Dependent
public class GenerationViewRepository extends NativeRepository {
    private static final String VIEW = """
            select g.id, g.submission_id, g.owner_id, g.campaign, g.priority, g.state, g.model, g.prompt, g.negative_prompt,
                   g.ratio, g.long_side, g.seed, g.steps, g.guidance, cast(g.styles as text), g.step, g.worker, g.created_at,
                   g.started_at, g.ended_at, g.problem_code, g.problem_cause, g.problem_next, g.problem_reference
              from influencegen.generation g where\s""";
    private static final String NEWEST = " order by g.created_at desc, g.id desc";
    private static final int PATTERN = 50;
    private static final Duration RECENT = Duration.ofHours(6);

    protected GenerationViewRepository() {}

    public GenerationViewRepository(EntityManager entities) {
        super(entities);
    }

    /** How long a picture of each model took lately, from its first step to its end. */
    public Map<String, Duration> pace(Instant now) {
        return rows("""
                        select m.name, avg(extract(epoch from recent.ended_at - recent.started_at))
                          from influencegen.image_model m cross join lateral (
                            select g.ended_at, g.started_at from influencegen.generation g
                             where g.model = m.name and g.state = 'COMPLETED' and g.ended_at > ?1
                             order by g.ended_at desc limit ?2) as recent
                         group by m.name""", now.minus(RECENT), PATTERN).stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> Duration.ofMillis((long) (((Number) row[1]).doubleValue() * 1000))));
    }

    public Page<GenerationView> list(UserId owner, ListQuery query) {
        GenerationFilter filter = new GenerationFilter(query).ownedBy(owner);
        List<Object[]> found = rows(
                VIEW + filter.where() + NEWEST + " limit " + filter.next(1) + " offset " + filter.next(2),
                filter.parameters(query.limit(), query.offset()));
        Number total = (Number)
                column("select count(*) from influencegen.generation g where " + filter.where(), filter.parameters())
                        .get(0);
        return new Page<>(views(found), total.longValue());
    }

    public Optional<GenerationView> find(UserId owner, UUID id) {
        return views(rows(VIEW + "g.id = cast(?1 as uuid) and g.owner_id = cast(?2 as uuid)", id, owner.value()))
                .stream()
                .findFirst();
    }

    /** The worker's own name for it. */
    Optional<String> jobOf(UUID id) {
        return column("select job from influencegen.generation where id = cast(?1 as uuid) and job is not null", id)
                .stream()
                .map(String.class::cast)
                .findFirst();
    }

    public List<GenerationView> ofSubmission(UserId owner, UUID submission) {
        return views(rows(
                VIEW + "g.submission_id = cast(?1 as uuid) and g.owner_id = cast(?2 as uuid) order by g.id",
                submission,
                owner.value()));
    }

    /** What a person has on the way, and what ended last, newest first. */
    public List<GenerationView> recent(UserId owner, int most) {
        return views(rows(VIEW + "g.owner_id = cast(?1 as uuid)" + NEWEST + " limit ?2", owner.value(), most));
    }

    /** One statement more gives the places of all that wait, however many there are. */
    private List<GenerationView> views(List<Object[]> found) {
        List<UUID> owners = found.stream()
                .filter(row -> row[5].equals("QUEUED"))
                .map(row -> (UUID) row[2])
                .distinct()
                .toList();
        Map<UUID, Integer> places = owners.isEmpty() ? Map.of() : places(owners);
        return found.stream().map(row -> view(row, places)).toList();
    }

    private Map<UUID, Integer> places(List<UUID> owners) {
        Map<UUID, Integer> places = new HashMap<>();
        rows("""
                        select id, place from (
                            select id, owner_id, row_number() over (order by priority, turn, id) as place
                              from influencegen.generation where state = 'QUEUED') as line
                         where owner_id = any(cast(string_to_array(?1, ',') as uuid[]))""", list(owners)).forEach(row -> places.put((UUID) row[0], ((Number) row[1]).intValue()));
        return places;
    }

    private static GenerationView view(Object[] row, Map<UUID, Integer> places) {
        return new GenerationView(
                (UUID) row[0],
                (UUID) row[1],
                new UserId((UUID) row[2]),
                text(row[3]),
                TurnPriority.ofLine(((Number) row[4]).intValue()),
                State.valueOf((String) row[5]),
                GenerationRepository.asked(row, 6),
                new Progress(
                        places.getOrDefault((UUID) row[0], 0),
                        Duration.ZERO,
                        ((Number) row[15]).intValue(),
                        text(row[16])),
                instant(row[17]),
                maybeInstant(row[18]).orElse(null),
                maybeInstant(row[19]).orElse(null),
                row[20] == null && row[21] == null
                        ? Problem.NONE
                        : new Problem(text(row[20]), text(row[21]), text(row[22]), text(row[23])));
    }

    private static String text(Object value) {
        return Objects.requireNonNullElse((String) value, "");
    }
}
