package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.LookAlikes;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may be somebody else too, by blind indexes alone. */
@Dependent
public class LookAlikeRepository extends NativeRepository {
    private static final int MOST = 100;

    private PersonSeal seal;

    protected LookAlikeRepository() {}

    @Inject
    public LookAlikeRepository(PersonSeal seal) {
        this.seal = seal;
    }

    LookAlikeRepository(EntityManager entities, PersonSeal seal) {
        super(entities);
        this.seal = seal;
    }

    /** A hundred of each kind at most: more say no more. */
    LookAlikes of(UserId id) {
        return new LookAlikes(same("person_index", id), same("phone_index", id), users(column("""
                select distinct o.user_id from influencegen.influencer_device d
                  join influencegen.influencer_device o on o.device_index = d.device_index and o.user_id <> d.user_id
                 where d.user_id = cast(?1 as uuid) limit ?2""", id.value(), MOST)));
    }

    void seen(UserId id, String deviceToken, Instant now) {
        execute("""
                insert into influencegen.influencer_device (user_id, device_index, seen_at)
                values (cast(?1 as uuid), ?2, ?3)
                on conflict (user_id, device_index) do update set seen_at = excluded.seen_at""", id.value(), seal.deviceIndex(deviceToken), now);
    }

    private Set<UserId> same(String index, UserId id) {
        return users(column(
                "select o.user_id from influencegen.influencer i join influencegen.influencer o on o." + index + " = i."
                        + index + " and o.user_id <> i.user_id where i.user_id = cast(?1 as uuid) limit ?2",
                id.value(),
                MOST));
    }

    private static Set<UserId> users(List<Object> ids) {
        Set<UserId> users = new HashSet<>();
        ids.forEach(id -> users.add(new UserId((UUID) id)));
        return users;
    }
}
