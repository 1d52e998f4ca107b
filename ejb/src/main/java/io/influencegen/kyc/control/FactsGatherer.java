package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountView;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.LookAlikes;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.Facts;
import io.influencegen.provider.boundary.CheckState;
import io.influencegen.provider.boundary.ProviderChecks;
import io.influencegen.screening.boundary.Screening;
import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.boundary.ScreeningResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/** Measures what rules of risk speak of. */
@Dependent
class FactsGatherer {
    private final Sources sources;
    private final Papers papers;
    private final Payments payments;
    private final Influencers influencers;
    private final Screening screening;
    private final ProviderChecks provider;
    private final Clock clock;

    @Inject
    FactsGatherer(
            Sources sources,
            Papers papers,
            Payments payments,
            Influencers influencers,
            Screening screening,
            ProviderChecks provider,
            Clock clock) {
        this.sources = sources;
        this.papers = papers;
        this.payments = payments;
        this.influencers = influencers;
        this.screening = screening;
        this.provider = provider;
        this.clock = clock;
    }

    Facts gather(UserId who) {
        Optional<PersonDetails> person = person(who);
        Optional<PaperDetails> paper = sources.paper(who);
        Optional<BankAccountView> account = payments.account(who);
        Optional<String> name = person.map(PersonDetails::fullName);
        LookAlikes alike = influencers.lookAlikes(who);
        ScreeningResult hits = screened(who, person);
        return new Facts(
                number(person.flatMap(PersonDetails::birthDate)
                        .map(born -> ChronoUnit.YEARS.between(born, LocalDate.now(clock)))),
                number(paper.map(one -> ChronoUnit.DAYS.between(LocalDate.now(clock), one.expires()))),
                likeness(name, papers.readName(who)),
                likeness(name, account.map(BankAccountView::holder)),
                person.map(one -> one.address().country()).orElse(""),
                account.map(BankAccountView::country),
                alike.samePerson().size(),
                papers.sharedWith(who).size(),
                payments.sharing(who).size(),
                alike.samePhone().size(),
                alike.sameDevice().size(),
                hits.open() + hits.escalated(),
                provider.latest(who)
                        .filter(check -> check.state() == CheckState.CONSIDER)
                        .isPresent());
    }

    /** Details that somebody wants to change to count as those they have. */
    private Optional<PersonDetails> person(UserId who) {
        Optional<InfluencerView> one = sources.influencer(who);
        return one.flatMap(InfluencerView::asked).or(() -> one.flatMap(InfluencerView::person));
    }

    private ScreeningResult screened(UserId who, Optional<PersonDetails> person) {
        return person.map(one -> screening.screen(
                        who,
                        new ScreeningQuestion(
                                one.fullName(),
                                one.birthDate(),
                                Optional.of(one.address().country()).filter(code -> !code.isEmpty()))))
                .orElseGet(() -> screening.resultOf(who));
    }

    /** As they are known now, by the lists as they are now. */
    ScreeningResult screenAgain(UserId who) {
        return screened(who, person(who));
    }

    private static OptionalInt likeness(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent()
                ? OptionalInt.of(NameLikeness.of(one.get(), other.get()))
                : OptionalInt.empty();
    }

    private static OptionalInt number(Optional<Long> value) {
        return value.map(number -> OptionalInt.of(Math.toIntExact(number))).orElseGet(OptionalInt::empty);
    }
}
