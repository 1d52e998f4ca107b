package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What we know of the checks that providers were asked for, and of whom it has to be written anew. */
@Dependent
public class KnownRepository extends NativeRepository {
    protected KnownRepository() {}

    KnownRepository(EntityManager entities) {
        super(entities);
    }

    void mark(UserId person, Instant now) {
        execute(
                "insert into influencegen.reconciliation_stale (influencer, since) values (cast(?1 as uuid), ?2) on conflict do nothing",
                person.value(),
                now);
    }

    int mark(List<UserId> people, Instant now) {
        return execute("""
                insert into influencegen.reconciliation_stale (influencer, since)
                select cast(one as uuid), ?2 from unnest(string_to_array(?1, ',')) one on conflict do nothing""", list(people.stream().map(UserId::value).toList()), now);
    }

    /** Unmarks some and answers them; those whom another transaction is marking or writing come later. */
    List<UserId> take(int limit) {
        return column("""
                delete from influencegen.reconciliation_stale where influencer in (
                    select influencer from influencegen.reconciliation_stale order by since limit ?1 for update skip locked)
                returning influencer""", limit).stream().map(id -> new UserId((UUID) id)).toList();
    }

    void forget(List<UserId> people) {
        execute(
                "delete from influencegen.reconciliation_known where influencer = any (cast(string_to_array(?1, ',') as uuid[]))",
                list(people.stream().map(UserId::value).toList()));
    }

    void add(KnownCheck check) {
        execute(
                """
                insert into influencegen.reconciliation_known (case_number, latest, influencer, provider, reference, status, country, document_type,
                       expires, asked_at, decided_on, name_digest, birth_digest, document_digest)
                values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, nullif(?7, ''), nullif(?8, ''), cast(nullif(?9, '') as date), ?10,
                       cast(nullif(?11, '') as date), cast(nullif(?12, '') as uuid), cast(nullif(?13, '') as uuid), cast(nullif(?14, '') as uuid))
                on conflict (provider, reference) do nothing""",
                check.caseNumber(),
                check.latest(),
                check.influencer().value(),
                check.provider(),
                check.reference(),
                check.status(),
                check.country(),
                check.documentType(),
                check.expires(),
                check.askedAt(),
                check.decidedOn(),
                check.name(),
                check.birth(),
                check.document());
    }
}
