package io.influencegen.kyc.entity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private final RuleSet shipped = RuleSet.shipped();

    @Test
    void anOrdinaryPersonShouldBeOfLowRisk() {
        Risk risk = shipped.judge(facts(30, 900, 100, 100, "DE", "DE", 0, 0));
        assertThat(risk.level(), is(RiskLevel.LOW));
        assertThat(risk.reasons(), empty());
    }

    @Test
    void theHighestLevelShouldCountAndEveryReasonBeTold() {
        Risk risk = shipped.judge(facts(17, 900, 100, 100, "DE", "AT", 0, 0));
        assertThat(risk.level(), is(RiskLevel.HIGH));
        assertThat(rules(risk), contains(RuleKind.UNDER_AGE, RuleKind.BANK_ABROAD));
        assertThat(risk.reasons().get(0).measured(), is("17"));
    }

    @Test
    void limitsShouldCountFromBelow() {
        assertThat(rules(shipped.judge(facts(18, 30, 85, 85, "DE", "DE", 0, 0))), empty());
        assertThat(
                rules(shipped.judge(facts(17, 29, 84, 84, "DE", "DE", 0, 0))),
                contains(
                        RuleKind.PAPER_EXPIRES,
                        RuleKind.UNDER_AGE,
                        RuleKind.PAPER_NAME_DIFFERS,
                        RuleKind.BANK_NAME_DIFFERS));
    }

    @Test
    void whatWasNotMeasuredShouldSpeakAgainstNobody() {
        Facts nothing = new Facts(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                0,
                false);
        assertThat(shipped.judge(nothing).level(), is(RiskLevel.LOW));
    }

    @Test
    void aSharedBankAccountOrAMatchOnAListShouldBeHigh() {
        assertThat(
                rules(shipped.judge(facts(30, 900, 100, 100, "DE", "DE", 1, 0))), contains(RuleKind.SAME_BANK_ACCOUNT));
        assertThat(shipped.judge(facts(30, 900, 100, 100, "DE", "DE", 0, 2)).level(), is(RiskLevel.HIGH));
    }

    @Test
    void listedCountriesShouldBeReadHoweverTheyAreParted() {
        RuleSet listed =
                new RuleSet(1, List.of(new RiskRule(RuleKind.COUNTRY_LISTED, true, RiskLevel.MEDIUM, "KP, IR  SY")));
        assertThat(listed.judge(facts(30, 900, 100, 100, "IR", "IR", 0, 0)).level(), is(RiskLevel.MEDIUM));
        assertThat(listed.judge(facts(30, 900, 100, 100, "DE", "IR", 0, 0)).level(), is(RiskLevel.LOW));
    }

    @Test
    void aRuleThatIsOffShouldSayNothing() {
        RuleSet off = new RuleSet(1, List.of(new RiskRule(RuleKind.UNDER_AGE, false, RiskLevel.HIGH, "18")));
        assertThat(off.judge(facts(12, 900, 100, 100, "DE", "DE", 0, 0)).level(), is(RiskLevel.LOW));
    }

    @Test
    void everyKindShouldHaveARuleThatComesAlong() {
        assertThat(
                shipped.rules().stream().map(RiskRule::kind).toList(),
                is(Stream.of(RuleKind.values()).toList()));
    }

    private static List<RuleKind> rules(Risk risk) {
        return risk.reasons().stream().map(Risk.Reason::rule).toList();
    }

    private static Facts facts(
            int age,
            int daysLeft,
            int paperName,
            int bankName,
            String country,
            String bankCountry,
            int bank,
            int hits) {
        return new Facts(
                OptionalInt.of(age),
                OptionalInt.of(daysLeft),
                OptionalInt.of(paperName),
                OptionalInt.of(bankName),
                country,
                Optional.of(bankCountry),
                0,
                0,
                bank,
                0,
                0,
                hits,
                false);
    }
}
