package io.influencegen.identity.control;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.identity.entity.SealedEmail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many made-up people there are to be, and their rows. */
@ApplicationScoped
public class DemoCrowdRepository {
    @PersistenceContext
    private EntityManager entities;

    protected DemoCrowdRepository() {}

    DemoCrowdRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The numbers from {@code first} to before {@code end}: none where both are the same. */
    record Span(int first, int end) {}

    /** One more, as it goes into the tables. */
    record Newcomer(SubjectId id, SealedEmail email, DemoPerson person, Instant since) {}

    /** More that were wished for before stay wished for; the answer is how many are missing. */
    int wish(int users) {
        return ((Number) entities.createNativeQuery("""
                                insert into influencegen.demo_crowd as d (wanted) values (?1)
                                on conflict (only_row) do update set wanted = greatest(d.wanted, excluded.wanted)
                                returning wanted - made""").setParameter(1, users).getSingleResult()).intValue();
    }

    /** Takes the next numbers in this transaction; none while another node has some in hand. */
    Span take(int most) {
        List<?> rows = entities.createNativeQuery(
                        "select made, wanted from influencegen.demo_crowd where made < wanted for update skip locked")
                .getResultList();
        if (rows.isEmpty()) {
            return new Span(0, 0);
        }
        Object[] row = (Object[]) rows.get(0);
        int made = ((Number) row[0]).intValue();
        Span next = new Span(made, Math.min(made + most, ((Number) row[1]).intValue()));
        entities.createNativeQuery("update influencegen.demo_crowd set made = ?1")
                .setParameter(1, next.end())
                .executeUpdate();
        return next;
    }

    void add(List<Newcomer> newcomers, String passwordHash) {
        entities.createNativeQuery("""
                        with new_account as (
                            insert into influencegen.user_account
                                   (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                            select cast(n.id as uuid), decode(n.cipher, 'hex'), decode(n.index, 'hex'), n.name, ?7, n.state,
                                   to_timestamp(cast(n.since as double precision)), 1
                              from unnest(string_to_array(?1, ','), string_to_array(?2, ','), string_to_array(?3, ','),
                                          string_to_array(?4, ','), string_to_array(?5, ','), string_to_array(?6, ','))
                                   as n(id, cipher, index, name, state, since)
                            returning id)
                        insert into influencegen.user_role (user_id, role)
                        select a.id, n.role
                          from unnest(string_to_array(?1, ','), string_to_array(?8, ',')) as n(id, role)
                          join new_account a on a.id = cast(n.id as uuid)""")
                .setParameter(1, list(newcomers, one -> one.id().toString()))
                .setParameter(2, list(newcomers, one -> hex(one.email().cipher())))
                .setParameter(3, list(newcomers, one -> hex(one.email().index())))
                .setParameter(4, list(newcomers, one -> one.person().name()))
                .setParameter(5, list(newcomers, one -> one.person().state().name()))
                .setParameter(
                        6, list(newcomers, one -> String.valueOf(one.since().getEpochSecond())))
                .setParameter(7, passwordHash)
                .setParameter(8, list(newcomers, one -> one.person().role().name()))
                .executeUpdate();
    }

    private static String list(List<Newcomer> newcomers, Function<Newcomer, String> column) {
        return newcomers.stream().map(column).collect(Collectors.joining(","));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
