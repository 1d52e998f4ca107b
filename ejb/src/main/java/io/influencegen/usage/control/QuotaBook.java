package io.influencegen.usage.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.settings.boundary.SettingDefinition;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.usage.boundary.QuotaHold;
import io.influencegen.usage.boundary.QuotaView;
import io.influencegen.usage.boundary.UsageError;
import io.influencegen.usage.boundary.UsageRecord;
import io.influencegen.usage.boundary.UsageSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may have how much, and what is left of it. A person's row is always changed before a campaign's, so nobody blocks another. */
@Dependent
public class QuotaBook {
    private static final Map<Role, SettingDefinition> BY_ROLE = Map.of(
            Role.INFLUENCER, UsageSettings.INFLUENCER,
            Role.CAMPAIGN_MANAGER, UsageSettings.CAMPAIGN_MANAGER,
            Role.ADMINISTRATOR, UsageSettings.ADMINISTRATOR);

    private final QuotaRepository quotas;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public QuotaBook(QuotaRepository quotas, Settings settings, Clock clock) {
        this.quotas = quotas;
        this.settings = settings;
        this.clock = clock;
    }

    public QuotaHold reserve(UserId owner, Set<Role> roles, Optional<String> campaign, int count) {
        QuotaHold hold = new QuotaHold(owner, campaign, thisMonth());
        take(hold, roles, count);
        return hold;
    }

    public void reserveAgain(QuotaHold hold, Set<Role> roles) {
        take(hold, roles, 1);
    }

    public void settle(UsageRecord usage) {
        boolean used = usage.outcome() == UsageRecord.Outcome.COMPLETED;
        QuotaHold hold = usage.hold();
        quotas.settle(person(hold.owner()), hold.month(), used);
        hold.campaign().ifPresent(campaign -> quotas.settle(campaign(campaign), hold.month(), used));
        quotas.log(usage, clock.instant());
    }

    public QuotaView ofThisMonth(UserId owner, Set<Role> roles) {
        return quotas.find(person(owner), thisMonth(), limitOf(owner, roles));
    }

    /** What the roles give where nobody set a limit. */
    int usualFor(Set<Role> roles) {
        return roles.stream()
                .filter(BY_ROLE::containsKey)
                .mapToInt(role -> settings.number(BY_ROLE.get(role)))
                .max()
                .orElse(0);
    }

    int usualForCampaign() {
        return settings.number(UsageSettings.CAMPAIGN);
    }

    /** Months are those of UTC, named by their first day. */
    static LocalDate monthOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).withDayOfMonth(1);
    }

    /** All the names of holders are made here. */
    public static String person(UserId owner) {
        return "person:" + owner;
    }

    public static String campaign(String name) {
        return "campaign:" + name;
    }

    private void take(QuotaHold hold, Set<Role> roles, int count) {
        take(person(hold.owner()), hold.month(), limitOf(hold.owner(), roles), count);
        hold.campaign().ifPresent(name -> {
            int limit = quotas.limitOf(campaign(name)).orElseGet(this::usualForCampaign);
            take(campaign(name), hold.month(), limit, count);
        });
    }

    private void take(String holder, LocalDate month, int limit, int count) {
        if (!quotas.take(holder, month, limit, count)) {
            QuotaView view = quotas.find(holder, month, limit);
            throw new DomainException(UsageError.QUOTA_EXCEEDED, count, view.left(), limit, view.renewedOn());
        }
    }

    private int limitOf(UserId owner, Set<Role> roles) {
        return quotas.limitOf(person(owner)).orElseGet(() -> usualFor(roles));
    }

    private LocalDate thisMonth() {
        return monthOf(clock.instant());
    }
}
