package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names and roles of many accounts in one statement. */
@Dependent
public class AccountNameRepository extends NativeRepository {
    private static final int MOST = 1000;

    protected AccountNameRepository() {}

    public AccountNameRepository(EntityManager entities) {
        super(entities);
    }

    public Map<UserId, String> namesOf(Collection<UserId> ids) {
        return rows("""
                        select id, display_name from influencegen.user_account
                         where id = any(cast(string_to_array(?1, ',') as uuid[]))""", uuids(ids)).stream()
                .collect(Collectors.toMap(row -> new UserId((UUID) row[0]), row -> (String) row[1]));
    }

    public Map<UserId, Set<Role>> rolesOf(Collection<UserId> ids) {
        Map<UserId, Set<Role>> roles = new HashMap<>();
        rows("""
                        select user_id, role from influencegen.user_role
                         where user_id = any(cast(string_to_array(?1, ',') as uuid[]))""", uuids(ids))
                .forEach(row -> roles.computeIfAbsent(new UserId((UUID) row[0]), id -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf((String) row[1])));
        return roles;
    }

    /** Those who may sign in and have this role. */
    public Map<UserId, String> withRole(Role role) {
        return rows("""
                        select a.id, a.display_name from influencegen.user_account a
                          join influencegen.user_role r on r.user_id = a.id and r.role = ?1
                         where a.state = 'ACTIVE' limit ?2""", role.name(), MOST).stream()
                .collect(Collectors.toMap(row -> new UserId((UUID) row[0]), row -> (String) row[1]));
    }

    /** By a part of the name, in whatever case. */
    public List<UserId> named(String part) {
        String pattern = Conditions.containing(part.toLowerCase(Locale.ROOT));
        return column(
                        "select id from influencegen.user_account where name_key like ?1 order by id limit ?2",
                        pattern,
                        MOST)
                .stream()
                .map(id -> new UserId((UUID) id))
                .toList();
    }

    private static String uuids(Collection<UserId> ids) {
        return list(ids.stream().map(UserId::value).toList());
    }
}
