package io.influencegen.identity.control;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.boundary.PasskeyView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passkeys of everybody. A person is known to devices by the bytes of their id. */
@Dependent
public class PasskeyRepository implements CredentialRepository {
    @PersistenceContext
    private EntityManager entities;

    static ByteArray handleOf(UserId user) {
        return new ByteArray(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(user.value().getMostSignificantBits())
                .putLong(user.value().getLeastSignificantBits())
                .array());
    }

    static UserId ownerOf(ByteArray handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UserId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    void add(UUID id, UserId owner, RegisteredCredential key, String name, Instant now) {
        entities.createNativeQuery("""
                        insert into influencegen.passkey (id, user_id, credential_id, public_key, sign_count, name, created_at)
                        values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, id.toString())
                .setParameter(2, owner.toString())
                .setParameter(3, key.getCredentialId().getBytes())
                .setParameter(4, key.getPublicKeyCose().getBytes())
                .setParameter(5, key.getSignatureCount())
                .setParameter(6, name)
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
    }

    List<PasskeyView> list(UserId owner) {
        return rows("""
                        select id, name, created_at, used_at from influencegen.passkey
                         where user_id = cast(?1 as uuid) order by created_at desc""", owner)
                .map(row -> new PasskeyView(
                        UUID.fromString(row[0].toString()),
                        (String) row[1],
                        ((Timestamp) row[2]).toInstant(),
                        Optional.ofNullable((Timestamp) row[3]).map(Timestamp::toInstant)))
                .toList();
    }

    boolean remove(UserId owner, UUID id) {
        return query(
                                "delete from influencegen.passkey where user_id = cast(?1 as uuid) and id = cast(?2 as uuid)",
                                owner)
                        .setParameter(2, id.toString())
                        .executeUpdate()
                == 1;
    }

    public int removeAll(UserId owner) {
        return query("delete from influencegen.passkey where user_id = cast(?1 as uuid)", owner)
                .executeUpdate();
    }

    void used(ByteArray credential, long count, Instant now) {
        entities.createNativeQuery(
                        "update influencegen.passkey set sign_count = ?2, used_at = ?3 where credential_id = ?1")
                .setParameter(1, credential.getBytes())
                .setParameter(2, count)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    /** Those that a device need not make again. */
    Set<PublicKeyCredentialDescriptor> known(UserId owner) {
        return keysOf(owner)
                .map(key -> PublicKeyCredentialDescriptor.builder()
                        .id(key.getCredentialId())
                        .build())
                .collect(Collectors.toSet());
    }

    /** The name that a device shows is an e-mail address, by which nobody is looked up here. */
    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String shown) {
        return Set.of();
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String user) {
        return Optional.of(handleOf(UserId.of(user)));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return handle.size() == 2 * Long.BYTES ? Optional.of(ownerOf(handle).toString()) : Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return lookupAll(credential).stream()
                .filter(key -> key.getUserHandle().equals(handle))
                .findFirst();
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select credential_id, user_id, public_key, sign_count from influencegen.passkey
                         where credential_id = ?1""")
                .setParameter(1, credential.getBytes())
                .getResultList();
        return rows.stream().map(PasskeyRepository::key).collect(Collectors.toSet());
    }

    private Stream<RegisteredCredential> keysOf(UserId owner) {
        return rows("""
                        select credential_id, user_id, public_key, sign_count from influencegen.passkey
                         where user_id = cast(?1 as uuid)""", owner).map(PasskeyRepository::key);
    }

    private static RegisteredCredential key(Object[] row) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray((byte[]) row[0]))
                .userHandle(handleOf(UserId.of(row[1].toString())))
                .publicKeyCose(new ByteArray((byte[]) row[2]))
                .signatureCount(((Number) row[3]).longValue())
                .build();
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql, UserId owner) {
        return ((List<Object[]>) query(sql, owner).getResultList()).stream();
    }

    private Query query(String sql, UserId owner) {
        return entities.createNativeQuery(sql).setParameter(1, owner.toString());
    }
}
