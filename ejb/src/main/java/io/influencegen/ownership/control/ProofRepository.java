package io.influencegen.ownership.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.ownership.boundary.OwnershipView.Problem;
import io.influencegen.ownership.boundary.ProofState;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proofs of profiles, and how often their owners had us look. */
@Dependent
public class ProofRepository extends NativeRepository {
    private static final String PROOF = "select " + ProofRow.COLUMNS + " from influencegen.ownership_proof";

    protected ProofRepository() {}

    public ProofRepository(EntityManager entities) {
        super(entities);
    }

    /** In place of what was there, unless that is proven or somebody else's: then false. */
    boolean issue(UUID profile, UserId owner, byte[] address, String code, Instant now, Instant expiresAt) {
        return execute("""
                insert into influencegen.ownership_proof as proof
                       (profile_id, owner_id, address_cipher, code, state, issued_at, expires_at)
                values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, 'WAITING', ?5, ?6)
                on conflict (profile_id) do update
                   set address_cipher = excluded.address_cipher, code = excluded.code, state = 'WAITING',
                       issued_at = excluded.issued_at, expires_at = excluded.expires_at, looked_at = null, problem = null
                 where proof.state <> 'PROVEN' and proof.owner_id = excluded.owner_id""", profile, owner.value(), address, code, now, expiresAt) == 1;
    }

    Optional<ProofRow> find(UUID profile) {
        return rows(PROOF + " where profile_id = cast(?1 as uuid)", profile).stream()
                .map(ProofRow::of)
                .findFirst();
    }

    Optional<ProofRow> lock(UserId owner, UUID profile) {
        return rows(
                        PROOF + " where profile_id = cast(?1 as uuid) and owner_id = cast(?2 as uuid) for update",
                        profile,
                        owner.value())
                .stream()
                .map(ProofRow::of)
                .findFirst();
    }

    List<ProofRow> ofOwner(UserId owner) {
        return rows(PROOF + " where owner_id = cast(?1 as uuid) order by issued_at, profile_id", owner.value()).stream()
                .map(ProofRow::of)
                .toList();
    }

    void begin(UUID profile) {
        execute(
                "update influencegen.ownership_proof set state = 'CHECKING' where profile_id = cast(?1 as uuid) and state <> 'PROVEN'",
                profile);
    }

    /** Of the look for this code; false when another one has been given out since, or it is proven. */
    boolean notFound(UUID profile, String code, ProofState state, Problem problem, Instant now) {
        return execute("""
                update influencegen.ownership_proof set state = ?3, problem = ?4, looked_at = ?5
                 where profile_id = cast(?1 as uuid) and code = ?2 and state = 'CHECKING'""", profile, code, state, problem, now) == 1;
    }

    boolean found(UUID profile, String code, Instant now) {
        return execute("""
                update influencegen.ownership_proof set state = 'PROVEN', problem = null, looked_at = ?3, proven_at = ?3
                 where profile_id = cast(?1 as uuid) and code = ?2 and state = 'CHECKING'""", profile, code, now) == 1;
    }

    void proveByHand(UUID profile, String prover, byte[] note, Instant now) {
        execute("""
                update influencegen.ownership_proof set state = 'PROVEN', problem = null, proven_at = ?4, prover = ?2, note_cipher = ?3
                 where profile_id = cast(?1 as uuid)""", profile, prover, note, now);
    }

    boolean forget(UUID profile) {
        return execute("delete from influencegen.ownership_proof where profile_id = cast(?1 as uuid)", profile) == 1;
    }

    /** How often since; the looks before are forgotten. */
    int looksSince(UserId owner, Instant since) {
        execute(
                "delete from influencegen.ownership_look where owner_id = cast(?1 as uuid) and at < ?2",
                owner.value(),
                since);
        return ((Number) column(
                                "select count(*) from influencegen.ownership_look where owner_id = cast(?1 as uuid)",
                                owner.value())
                        .get(0))
                .intValue();
    }

    void addLook(UserId owner, Instant now) {
        execute(
                "insert into influencegen.ownership_look (owner_id, at) values (cast(?1 as uuid), ?2)",
                owner.value(),
                now);
    }
}
