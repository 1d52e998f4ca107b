package io.influencegen.provenance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The certificates that pictures were ever signed with here. */
@ApplicationScoped
public class SigningCertificateRepository {
    private static final long CHANGE_LOCK = 0x73_69_67_6EL;

    @PersistenceContext
    private EntityManager entities;

    protected SigningCertificateRepository() {}

    SigningCertificateRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A certificate as it lies here; the key is encrypted, and not here when it was configured. */
    record Kept(UUID id, String chain, Optional<String> sealedKey, Instant since) {
        byte[] sealedKeyBytes() {
            return HexFormat.of().parseHex(sealedKey.orElseThrow());
        }
    }

    /** One node at a time changes which one is in use. */
    void lock() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as locked")
                .setParameter(1, CHANGE_LOCK)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Optional<Kept> inUse() {
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, chain, encode(private_key, 'hex'), created_at
                          from influencegen.signing_certificate where retired_at is null""").getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Kept(
                        (UUID) row[0],
                        (String) row[1],
                        Optional.ofNullable((String) row[2]),
                        ((Timestamp) row[3]).toInstant()));
    }

    boolean knows(String fingerprint) {
        return !entities.createNativeQuery("select 1 from influencegen.signing_certificate where fingerprint = ?1")
                .setParameter(1, fingerprint)
                .getResultList()
                .isEmpty();
    }

    /** How many were in use before. */
    long retired() {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from influencegen.signing_certificate where retired_at is not null")
                        .getSingleResult())
                .longValue();
    }

    void retire(Instant now) {
        execute("update influencegen.signing_certificate set retired_at = ?1 where retired_at is null", now);
    }

    void addMade(UUID id, String fingerprint, String chain, byte[] sealedKey, Instant now) {
        execute("""
                insert into influencegen.signing_certificate (id, fingerprint, chain, origin, private_key, created_at)
                values (cast(?1 as uuid), ?2, ?3, 'MADE', decode(?4, 'hex'), ?5)""", id.toString(), fingerprint, chain, HexFormat.of().formatHex(sealedKey), now);
    }

    /** One that was in use before is in use again. */
    void addConfigured(UUID id, String fingerprint, String chain, Instant now) {
        execute("""
                insert into influencegen.signing_certificate (id, fingerprint, chain, origin, created_at)
                values (cast(?1 as uuid), ?2, ?3, 'CONFIGURED', ?4)
                on conflict (fingerprint) do update set retired_at = null""", id.toString(), fingerprint, chain, now);
    }

    private void execute(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i] instanceof Instant at ? Timestamp.from(at) : parameters[i]);
        }
        query.executeUpdate();
    }
}
