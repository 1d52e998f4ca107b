package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.kyc.boundary.CaseRecord;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases by the hundred. */
@Dependent
public class CaseArchiveRepository extends NativeRepository {
    private static final UUID FIRST = new UUID(0, 0);

    private SubjectCipher cipher;

    protected CaseArchiveRepository() {}

    @Inject
    CaseArchiveRepository(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    CaseArchiveRepository(EntityManager entities, SubjectCipher cipher) {
        super(entities);
        this.cipher = cipher;
    }

    public List<CaseRecord> of(Collection<UserId> people) {
        String ids = list(people.stream().map(UserId::value).toList());
        Map<SubjectId, String> papers = papers(ids);
        return rows("""
                select id, number, influencer, state, country, decided_at from influencegen.kyc_case
                 where influencer = any (cast(string_to_array(?1, ',') as uuid[])) order by number""", ids).stream().map(row -> record(row, papers)).toList();
    }

    private Map<SubjectId, String> papers(String ids) {
        Map<SubjectId, byte[]> sealed = rows("""
                select influencer, details from influencegen.kyc_paper
                 where influencer = any (cast(string_to_array(?1, ',') as uuid[]))""", ids).stream()
                .collect(Collectors.toMap(row -> new SubjectId((UUID) row[0]), row -> (byte[]) row[1]));
        return cipher.decryptAll("kyc_paper.details", sealed);
    }

    private static CaseRecord record(Object[] row, Map<SubjectId, String> papers) {
        UserId who = new UserId((UUID) row[2]);
        Optional<PaperDetails> paper =
                Optional.ofNullable(papers.get(SubjectId.of(who))).map(PaperText::read);
        return new CaseRecord(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                who,
                CaseState.valueOf((String) row[3]),
                (String) row[4],
                maybeInstant(row[5]),
                paper);
    }

    public List<UserId> peopleAfter(Optional<UserId> last, int limit) {
        return column(
                        "select distinct influencer from influencegen.kyc_case where influencer > cast(?1 as uuid) order by 1 limit ?2",
                        last.map(UserId::value).orElse(FIRST),
                        limit)
                .stream()
                .map(id -> new UserId((UUID) id))
                .toList();
    }
}
