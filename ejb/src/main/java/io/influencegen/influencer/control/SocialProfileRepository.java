package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.Handle;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Where influencers are found. */
@Dependent
public class SocialProfileRepository extends NativeRepository {
    private PersonSeal seal;

    protected SocialProfileRepository() {}

    @Inject
    public SocialProfileRepository(PersonSeal seal) {
        this.seal = seal;
    }

    SocialProfileRepository(EntityManager entities, PersonSeal seal) {
        super(entities);
        this.seal = seal;
    }

    /** In the order in which they were added; without those that were removed. */
    List<SocialProfile> of(UserId id) {
        List<Object[]> rows = rows("""
                select id, platform, handle_cipher, followers, proven_at from influencegen.social_profile
                 where user_id = cast(?1 as uuid) and removed_at is null order by added_at, id""", id.value());
        List<Handle> handles =
                seal.openHandles(id, rows.stream().map(row -> (byte[]) row[2]).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(at -> profile(rows.get(at), handles.get(at)))
                .toList();
    }

    /** False where somebody has the same already; of two at once, one. */
    boolean add(UserId id, UUID profileId, Platform platform, Handle handle, int followers, Instant now) {
        int added = execute(
                """
                insert into influencegen.social_profile (id, user_id, platform, handle_cipher, handle_index, followers, added_at)
                values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7)
                on conflict (platform, handle_index) where removed_at is null do nothing""",
                profileId,
                id.value(),
                platform,
                seal.sealHandle(id, handle),
                seal.handleIndex(platform, handle),
                followers,
                now);
        count(id);
        return added == 1;
    }

    void changeFollowers(UserId id, UUID profileId, int followers) {
        execute("""
                update influencegen.social_profile set followers = ?3
                 where id = cast(?2 as uuid) and user_id = cast(?1 as uuid)""", id.value(), profileId, followers);
        count(id);
    }

    void remove(UserId id, UUID profileId, Instant now) {
        execute("""
                update influencegen.social_profile set removed_at = ?3
                 where id = cast(?2 as uuid) and user_id = cast(?1 as uuid)""", id.value(), profileId, now);
        count(id);
    }

    void markProven(UserId id, UUID profileId, Instant now) {
        execute("""
                update influencegen.social_profile set proven_at = coalesce(proven_at, ?3)
                 where id = cast(?2 as uuid) and user_id = cast(?1 as uuid)""", id.value(), profileId, now);
    }

    /** Keeps the sum beside the person, where lists sort by it. */
    private void count(UserId id) {
        execute("""
                update influencegen.influencer
                   set followers = (select coalesce(sum(p.followers), 0) from influencegen.social_profile p
                                     where p.user_id = cast(?1 as uuid) and p.removed_at is null)
                 where user_id = cast(?1 as uuid)""", id.value());
    }

    private static SocialProfile profile(Object[] row, Handle handle) {
        return new SocialProfile(
                (UUID) row[0],
                Platform.valueOf((String) row[1]),
                handle.name(),
                handle.address(),
                ((Number) row[3]).intValue(),
                maybeInstant(row[4]));
    }
}
