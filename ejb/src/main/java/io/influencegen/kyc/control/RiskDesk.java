package io.influencegen.kyc.control;

import io.influencegen.kyc.boundary.KycSettings;
import io.influencegen.kyc.entity.Facts;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.kyc.entity.Risk;
import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.kyc.entity.RuleSet;
import io.influencegen.kyc.entity.StoryKind;
import io.influencegen.provider.boundary.ProviderChecks;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Measures cases, judges them by the rules in force, and has a provider look where there is one. */
@Dependent
class RiskDesk {
    private final CaseRepository cases;
    private final ItemRepository items;
    private final FactsGatherer gatherer;
    private final RuleSetRepository rules;
    private final ProviderChecks provider;
    private final Payments payments;
    private final Story story;
    private final Settings settings;

    @Inject
    RiskDesk(
            CaseRepository cases,
            ItemRepository items,
            FactsGatherer gatherer,
            RuleSetRepository rules,
            ProviderChecks provider,
            Payments payments,
            Story story,
            Settings settings) {
        this.cases = cases;
        this.items = items;
        this.gatherer = gatherer;
        this.rules = rules;
        this.provider = provider;
        this.payments = payments;
        this.story = story;
        this.settings = settings;
    }

    RiskLevel measure(CaseRow one) {
        Facts facts = gatherer.gather(one.influencer());
        RuleSet inForce = rules.inForce();
        Risk risk = inForce.judge(facts);
        boolean second = (risk.level() == RiskLevel.HIGH && settings.flag(KycSettings.SECOND_LOOK_AT_HIGH_RISK))
                || isBankChange(one);
        cases.judge(
                one.id(),
                facts.country(),
                FactsText.write(facts),
                risk,
                RiskText.write(risk.reasons()),
                inForce.version(),
                second);
        story.tell(one, StoryKind.MEASURED, risk.level().name(), "");
        return risk.level();
    }

    /** A verified account is exchanged: the one thing thieves are after. */
    private boolean isBankChange(CaseRow one) {
        return items.of(one.id()).stream().anyMatch(item -> item.kind() == ItemKind.BANK)
                && payments.account(one.influencer())
                        .filter(account -> account.change() && account.state().isPending())
                        .isPresent();
    }

    void askProvider(CaseRow one) {
        if (provider.begin(one.influencer(), one.id() + "/" + one.round())) {
            story.tell(one, StoryKind.PROVIDER_ASKED);
        }
    }
}
