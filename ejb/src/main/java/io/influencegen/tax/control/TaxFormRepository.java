package io.influencegen.tax.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.tax.boundary.TaxFormKind;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signed forms, sealed as they are. */
@Dependent
public class TaxFormRepository extends NativeRepository {
    private static final String FORM = """
            select f.id, f.owner_id, f.version, f.kind, f.country, f.details_cipher, f.signed_at, f.valid_until
              from influencegen.tax_form f where f.owner_id = cast(?1 as uuid) order by f.version desc""";

    protected TaxFormRepository() {}

    TaxFormRepository(EntityManager entities) {
        super(entities);
    }

    /** From where it was signed, and what finds the same number again. */
    static final class Signing {
        private final byte[] numberIndex;
        private final String ip;
        private final String correlationId;

        Signing(byte[] numberIndex, String ip, String correlationId) {
            this.numberIndex = numberIndex;
            this.ip = ip;
            this.correlationId = correlationId;
        }

        byte[] numberIndex() {
            return numberIndex;
        }

        String ip() {
            return ip;
        }

        String correlationId() {
            return correlationId;
        }
    }

    Optional<SealedForm> newest(UserId owner) {
        return forms(FORM + " limit 1", owner).stream().findFirst();
    }

    List<SealedForm> all(UserId owner) {
        return forms(FORM, owner);
    }

    /** The next version; false where the same person was signing another at the same moment. */
    boolean add(SealedForm form, Signing signing) {
        return execute(
                        """
                        insert into influencegen.tax_form
                               (id, owner_id, version, kind, country, details_cipher, number_index, signed_at, valid_until, ip, correlation_id)
                        values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as date), ?10, ?11)
                        on conflict do nothing""",
                        form.id(),
                        form.owner().value(),
                        form.version(),
                        form.kind(),
                        form.country(),
                        form.details(),
                        signing.numberIndex(),
                        form.signedAt(),
                        form.validUntil().map(Object::toString).orElse(null),
                        signing.ip(),
                        signing.correlationId())
                == 1;
    }

    private List<SealedForm> forms(String sql, UserId owner) {
        return rows(sql, owner.value()).stream()
                .map(row -> new SealedForm(
                        (UUID) row[0],
                        new UserId((UUID) row[1]),
                        ((Number) row[2]).intValue(),
                        TaxFormKind.valueOf((String) row[3]),
                        (String) row[4],
                        (byte[]) row[5],
                        instant(row[6]),
                        Optional.ofNullable((Date) row[7]).map(Date::toLocalDate)))
                .toList();
    }
}
