package io.influencegen.kyc.control;

import io.influencegen.kyc.entity.RuleSet;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Rule sets, of which the latest is in force; before the first there are those that come along. */
@Dependent
public class RuleSetRepository extends NativeRepository {
    protected RuleSetRepository() {}

    RuleSetRepository(EntityManager entities) {
        super(entities);
    }

    /** Who made a rule set, when, and what they said to it. */
    record Made(int version, Instant at, String by, String note) {
        static Made of(Object[] row) {
            return new Made(((Number) row[0]).intValue(), instant(row[1]), (String) row[2], (String) row[3]);
        }
    }

    RuleSet inForce() {
        return rows("select version, rules from influencegen.kyc_rule_set order by version desc limit 1").stream()
                .map(row -> new RuleSet(((Number) row[0]).intValue(), RiskText.rules((String) row[1])))
                .findFirst()
                .orElseGet(RuleSet::shipped);
    }

    List<Made> latest(int most) {
        return rows("select version, made_at, made_by, note from influencegen.kyc_rule_set order by version desc limit "
                        + most)
                .stream()
                .map(Made::of)
                .toList();
    }

    /** False where somebody else has made the next version. */
    boolean add(RuleSet rules, String by, String note, Instant now) {
        return execute(
                        "insert into influencegen.kyc_rule_set (version, rules, made_at, made_by, note) values (?1, ?2, ?3, ?4, ?5)"
                                + " on conflict do nothing",
                        rules.version(),
                        RiskText.writeRules(rules.rules()),
                        now,
                        by,
                        note)
                == 1;
    }
}
