package io.influencegen.kyc.boundary;

import io.influencegen.bank.boundary.BankAccountEntered;
import io.influencegen.bank.boundary.BankAccountVerified;
import io.influencegen.bank.boundary.BankDepositsFailed;
import io.influencegen.bank.boundary.BankDepositsMatched;
import io.influencegen.consent.boundary.ConsentGiven;
import io.influencegen.influencer.boundary.DetailsChangeAsked;
import io.influencegen.influencer.boundary.RegistrationCompleted;
import io.influencegen.influencer.boundary.SocialProfileAdded;
import io.influencegen.influencer.boundary.SocialProfileRemoved;
import io.influencegen.kyc.control.Happenings;
import io.influencegen.kyc.entity.ItemKind;
import io.influencegen.ownership.boundary.OwnershipProven;
import io.influencegen.provider.boundary.ProviderAnswered;
import io.influencegen.provider.boundary.ProviderGaveUp;
import io.influencegen.screening.boundary.ScreeningDecided;
import io.influencegen.screening.boundary.ScreeningListImported;
import io.influencegen.tax.boundary.TaxFormSubmitted;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears what other features say, in the transaction in which it happens. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class KycListening {
    @Inject
    private Happenings happenings;

    public void on(@Observes RegistrationCompleted event) {
        happenings.registered(event.id());
    }

    public void on(@Observes DetailsChangeAsked event) {
        happenings.touched(event.id(), ItemKind.PERSON);
    }

    public void on(@Observes SocialProfileAdded event) {
        happenings.channelsChanged(event.id());
    }

    public void on(@Observes SocialProfileRemoved event) {
        happenings.channelLeft(event.id(), event.profileId());
    }

    public void on(@Observes OwnershipProven event) {
        happenings.channelProven(event.owner(), event.profileId());
    }

    public void on(@Observes BankAccountEntered event) {
        happenings.touched(event.owner(), ItemKind.BANK);
    }

    public void on(@Observes BankDepositsMatched event) {
        happenings.measured(event.owner());
    }

    public void on(@Observes BankAccountVerified event) {
        happenings.measured(event.owner());
    }

    public void on(@Observes BankDepositsFailed event) {
        happenings.touched(event.owner(), ItemKind.BANK);
    }

    public void on(@Observes TaxFormSubmitted event) {
        happenings.touched(event.owner(), ItemKind.TAX);
    }

    public void on(@Observes ConsentGiven event) {
        happenings.consented(event.user());
    }

    public void on(@Observes ScreeningDecided event) {
        happenings.measured(event.subject());
    }

    public void on(@Observes ScreeningListImported event) {
        happenings.listImported(event.listId());
    }

    public void on(@Observes ProviderAnswered event) {
        happenings.provider(event.user(), event.clear(), String.join(", ", event.reasons()));
    }

    public void on(@Observes ProviderGaveUp event) {
        happenings.providerGaveUp(event.user(), event.reason());
    }
}
