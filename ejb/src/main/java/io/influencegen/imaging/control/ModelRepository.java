package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.worker.contract.ModelView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The models that workers have told of, and what administrators made of each. */
@Dependent
public class ModelRepository extends NativeRepository {
    private static final String MODEL = """
            select name, cast(offer as text), seen_at, enabled, preset, title, audience, preset_steps, most_steps,
                   preset_guidance, route, preview_sha256, version, cast(hidden_styles as text) from influencegen.image_model""";

    protected ModelRepository() {}

    public ModelRepository(EntityManager entities) {
        super(entities);
    }

    List<KnownModel> all() {
        return rows(MODEL + " order by preset desc, name").stream()
                .map(ModelRepository::model)
                .toList();
    }

    Optional<KnownModel> find(String name) {
        return rows(MODEL + " where name = ?1", name).stream()
                .map(ModelRepository::model)
                .findFirst();
    }

    /** Remembers what a worker offers; the first model of all is the preset one until an administrator says otherwise. */
    void seen(ModelView offer, Instant now) {
        execute("""
                insert into influencegen.image_model (name, offer, seen_at, preset)
                values (?1, cast(?2 as jsonb), ?3, not exists (select 1 from influencegen.image_model where preset))
                on conflict (name) do update set offer = excluded.offer, seen_at = excluded.seen_at""", offer.id(), OfferText.write(offer), now);
    }

    /** False when somebody has changed it since {@code version}. */
    boolean change(String name, KnownModel.Rules rules, long version) {
        return execute(
                        """
                        update influencegen.image_model
                           set enabled = ?3, preset = ?4, title = ?5, audience = ?6, preset_steps = cast(?7 as integer),
                               most_steps = cast(?8 as integer), preset_guidance = cast(?9 as double precision), route = ?10,
                               hidden_styles = cast(?11 as jsonb), version = version + 1
                         where name = ?1 and version = ?2""",
                        name,
                        version,
                        rules.enabled(),
                        rules.preset(),
                        rules.title(),
                        rules.audience(),
                        text(rules.presetSteps()),
                        text(rules.mostSteps()),
                        text(rules.presetGuidance()),
                        rules.route(),
                        NameList.write(rules.hiddenStyles()))
                == 1;
    }

    /** There is one preset model at most, so another must step back first. */
    void unsetPreset(String butNot) {
        execute(
                "update influencegen.image_model set preset = false, version = version + 1 where preset and name <> ?1",
                butNot);
    }

    /** The picture that will be the model's preview, made in this person's name. */
    void awaitPreview(String name, UUID generation, UserId owner) {
        execute("""
                update influencegen.image_model set preview_generation = cast(?2 as uuid), preview_owner = cast(?3 as uuid)
                 where name = ?1""", name, generation, owner.value());
    }

    /** Models whose preview is being made; of several that ask at once, one gets each. */
    List<AwaitedPreview> awaitedPreviews() {
        return rows("""
                        select name, preview_generation, preview_owner, preview_sha256 from influencegen.image_model
                         where preview_generation is not null for update skip locked""").stream()
                .map(row -> new AwaitedPreview(
                        (String) row[0], (UUID) row[1], new UserId((UUID) row[2]), maybeText(row[3])))
                .toList();
    }

    List<String> awaitingPreview() {
        return column("select name from influencegen.image_model where preview_generation is not null").stream()
                .map(String.class::cast)
                .toList();
    }

    /** Empty: there will be none of that picture, and the one before stays. */
    void previewMade(String name, Optional<String> sha256) {
        execute("""
                update influencegen.image_model
                   set preview_generation = null, preview_owner = null,
                       preview_sha256 = coalesce(cast(?2 as text), preview_sha256)
                 where name = ?1""", name, sha256.orElse(null));
    }

    /** A preview that is being made, and the one there is. */
    record AwaitedPreview(String model, UUID generation, UserId owner, Optional<String> before) {}

    /** Without a type of its own, nothing is bound as text and cast. */
    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse(null);
    }

    private static KnownModel model(Object[] row) {
        return new KnownModel(
                (String) row[0],
                OfferText.read((String) row[1]),
                instant(row[2]),
                new KnownModel.Rules(
                        (Boolean) row[3],
                        (Boolean) row[4],
                        (String) row[5],
                        (String) row[6],
                        Optional.ofNullable((Integer) row[7]),
                        Optional.ofNullable((Integer) row[8]),
                        Optional.ofNullable((Double) row[9]),
                        (String) row[10],
                        Set.copyOf(NameList.read((String) row[13]))),
                maybeText(row[11]),
                ((Number) row[12]).longValue());
    }
}
