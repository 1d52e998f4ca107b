package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What papers say, and the pictures of them. */
@Dependent
public class PaperRepository extends NativeRepository {
    private static final String DOCUMENTS = "select " + DocumentRow.COLUMNS + " from influencegen.kyc_document ";

    protected PaperRepository() {}

    PaperRepository(EntityManager entities) {
        super(entities);
    }

    void describe(UserId owner, PaperKind kind, byte[] details, byte[] numberIndex, Instant now) {
        execute("""
                insert into influencegen.kyc_paper (influencer, kind, details, number_index, changed_at)
                values (cast(?1 as uuid), ?2, ?3, ?4, ?5)
                on conflict (influencer) do update
                   set kind = excluded.kind, details = excluded.details, number_index = excluded.number_index, changed_at = excluded.changed_at""", owner.value(), kind, details, numberIndex, now);
    }

    Optional<byte[]> details(UserId owner) {
        return column("select details from influencegen.kyc_paper where influencer = cast(?1 as uuid)", owner.value())
                .stream()
                .map(byte[].class::cast)
                .findFirst();
    }

    /** Others whose paper has the same number. */
    Set<UserId> sharedWith(UserId owner) {
        return column("""
                select o.influencer from influencegen.kyc_paper p
                  join influencegen.kyc_paper o on o.number_index = p.number_index and o.influencer <> p.influencer
                 where p.influencer = cast(?1 as uuid)""", owner.value()).stream()
                .map(id -> new UserId((UUID) id))
                .collect(Collectors.toSet());
    }

    /** What it replaces stays, but is not shown any more. */
    void add(DocumentRow document) {
        drop(document.influencer(), document.paper(), document.side(), document.givenAt());
        execute(
                "insert into influencegen.kyc_document (" + DocumentRow.COLUMNS
                        + ") values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, ?9, null, ?10)",
                document.id(),
                document.influencer().value(),
                document.paper(),
                document.side(),
                document.sha256(),
                document.mediaKind(),
                document.bytes(),
                document.pages(),
                document.fileName().orElseThrow(),
                document.givenAt());
    }

    boolean drop(UserId owner, PaperKind paper, PaperKind.Side side, Instant now) {
        return execute(
                        "update influencegen.kyc_document set replaced_at = ?4"
                                + " where influencer = cast(?1 as uuid) and paper = ?2 and side = ?3 and replaced_at is null",
                        owner.value(),
                        paper,
                        side,
                        now)
                > 0;
    }

    void extracted(UUID document, byte[] lines) {
        execute("update influencegen.kyc_document set extracted = ?2 where id = cast(?1 as uuid)", document, lines);
    }

    List<DocumentRow> current(UserId owner) {
        return rows(
                        DOCUMENTS
                                + "where influencer = cast(?1 as uuid) and replaced_at is null order by paper, side desc",
                        owner.value())
                .stream()
                .map(DocumentRow::of)
                .toList();
    }

    Optional<DocumentRow> find(UUID id) {
        return rows(DOCUMENTS + "where id = cast(?1 as uuid)", id).stream()
                .map(DocumentRow::of)
                .findFirst();
    }
}
