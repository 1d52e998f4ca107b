package io.influencegen.listing.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.SavedView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What keeping views means, whoever keeps them. */
interface ViewStoreContract {
    /** Runs work as one transaction. */
    <T> T with(Function<ViewKeeper, T> work);

    /** A caller who has an account. */
    Caller person(String name, Role... roles);

    private List<String> names(Caller caller) {
        return with(keeper ->
                keeper.of("people", caller).stream().map(SavedView::name).toList());
    }

    private UUID save(String name, Caller caller, Role... sharedWith) {
        return with(keeper -> keeper.save(
                "people", name, "state=ACTIVE", List.of(sharedWith).stream().findFirst(), caller));
    }

    private String refusal(Function<ViewKeeper, ?> work) {
        return assertThrows(DomainException.class, () -> with(work)).code().key();
    }

    private static Function<ViewKeeper, Boolean> doing(java.util.function.Consumer<ViewKeeper> work) {
        return keeper -> {
            work.accept(keeper);
            return true;
        };
    }

    @Test
    default void aViewShouldBeItsOwnersAlone() {
        Caller avery = person("avery", Role.ADMINISTRATOR);
        save("Mine", avery);
        assertThat(names(avery), contains("Mine"));
        assertThat(names(person("kim", Role.ADMINISTRATOR)), is(empty()));
        assertThat("another list", with(keeper -> keeper.of("outbox", avery)), is(empty()));
    }

    @Test
    default void aSharedViewShouldReachEverybodyWithTheRoleAndNobodyElse() {
        Caller avery = person("avery", Role.ADMINISTRATOR);
        save("For auditors", avery, Role.AUDITOR);
        assertThat(names(person("audra", Role.AUDITOR)), contains("For auditors"));
        assertThat(names(person("finley", Role.FINANCE)), is(empty()));
    }

    @Test
    default void sharingWithARoleOneDoesNotHaveShouldBeRefused() {
        Caller finley = person("finley", Role.FINANCE);
        assertThat(
                refusal(keeper -> keeper.save("people", "x", "", Optional.of(Role.AUDITOR), finley)),
                is("not-allowed"));
        save("For finance", finley, Role.FINANCE);
        assertThat(names(finley), contains("For finance"));
    }

    @Test
    default void onlyTheOwnerShouldChangeAView() {
        UUID id = save("For auditors", person("avery", Role.ADMINISTRATOR), Role.AUDITOR);
        Caller audra = person("audra", Role.AUDITOR);
        assertThat(refusal(doing(keeper -> keeper.rename(id, "Mine now", audra))), is("not-allowed"));
        assertThat(refusal(doing(keeper -> keeper.delete(id, audra))), is("not-allowed"));
        Caller finley = person("finley", Role.FINANCE);
        assertThat("hidden", refusal(doing(keeper -> keeper.delete(id, finley))), is("not-found"));
        assertThat("hidden", refusal(doing(keeper -> keeper.preset(id, finley))), is("not-found"));
        assertThat(names(audra), contains("For auditors"));
    }

    @Test
    default void aNameShouldBeTakenOnce() {
        Caller avery = person("avery", Role.ADMINISTRATOR);
        UUID first = save("One", avery);
        save("Two", avery);
        assertThat(
                refusal(keeper -> keeper.save("people", " One ", "", Optional.empty(), avery)), is("view-name-taken"));
        assertThat(refusal(doing(keeper -> keeper.rename(first, "Two", avery))), is("view-name-taken"));
        with(doing(keeper -> keeper.rename(first, "Zero", avery)));
        assertThat(names(avery), contains("Two", "Zero"));
        assertThat(save("One", avery).version(), is(7));
    }

    @Test
    default void aNameThatNobodyCanReadShouldBeRefused() {
        Caller avery = person("avery", Role.ADMINISTRATOR);
        for (String name : List.of("", "  ", "a\nb", "x".repeat(81))) {
            assertThat(
                    refusal(keeper -> keeper.save("people", name, "", Optional.empty(), avery)), is("invalid-value"));
        }
    }

    @Test
    default void aPresetShouldBeEachPersonsOwnAndGoWithItsView() {
        Caller avery = person("avery", Role.ADMINISTRATOR);
        Caller audra = person("audra", Role.AUDITOR);
        UUID first = save("A", avery, Role.AUDITOR);
        UUID second = save("B", avery);
        with(doing(keeper -> keeper.preset(first, avery)));
        with(doing(keeper -> keeper.preset(second, avery)));
        with(doing(keeper -> keeper.preset(first, audra)));
        assertThat(presets(avery), contains("B"));
        assertThat(presets(audra), contains("A"));
        with(doing(keeper -> keeper.forgetPreset("people", avery)));
        with(doing(keeper -> keeper.delete(first, avery)));
        assertThat(presets(avery), is(empty()));
        assertThat(names(audra), is(empty()));
    }

    @Test
    default void aPersonShouldKeepFiftyViewsOfAListAtMost() {
        Caller avery = person("avery", Role.ADMINISTRATOR);
        IntStream.rangeClosed(1, 50).forEach(n -> save("View " + n, avery));
        assertThat(
                refusal(keeper -> keeper.save("people", "One more", "", Optional.empty(), avery)),
                is("too-many-views"));
    }

    private List<String> presets(Caller caller) {
        return with(keeper -> keeper.of("people", caller).stream()
                .filter(SavedView::preset)
                .map(SavedView::name)
                .toList());
    }
}
