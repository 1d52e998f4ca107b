package io.influencegen.imaging.control;

import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.worker.contract.ModelView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The models that workers have told of, and what administrators made of each. */
@Dependent
public class ModelRepository extends NativeRepository {
    private static final String MODEL = """
            select name, cast(offer as text), seen_at, enabled, preset, title, audience, preset_steps, most_steps,
                   preset_guidance, route, preview_sha256, version from influencegen.image_model""";

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
                        (String) row[10]),
                maybeText(row[11]),
                ((Number) row[12]).longValue());
    }
}
