package io.influencegen.identity.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.IdentitySettings;
import io.influencegen.identity.boundary.ProfileChange;
import io.influencegen.identity.boundary.ProfileView;
import io.influencegen.identity.entity.ColourTheme;
import io.influencegen.identity.entity.Language;
import io.influencegen.identity.entity.UserAccount;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.control.ShelfStage;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts and profiles on a real database, key file and folder. */
class ProfilesTest {
    private static final int LIMIT_KIB = 64;

    @TempDir
    Path folder;

    private final UserId ines = new UserId(UUID.randomUUID());
    private ShelfStage stage;

    @BeforeEach
    void signUp() {
        stage = new ShelfStage(folder);
        add(ines, " Ines@Example.org ");
    }

    @Test
    void anAddressShouldBeFoundHoweverWritten() {
        for (String written : new String[] {"ines@example.org", "INES@EXAMPLE.ORG", "  Ines@example.org"}) {
            assertThat(written, found(written), is(Optional.of(ines.value())));
        }
        assertThat(found("kim@example.org"), is(Optional.empty()));
    }

    @Test
    void theDatabaseShouldNotHoldTheAddress() {
        Object stored = stage.keys.database.call(entities -> entities.createNativeQuery(
                        "select encode(email_cipher, 'escape') || encode(email_index, 'escape') from influencegen.user_account")
                .getSingleResult());
        assertThat(stored.toString().toLowerCase(Locale.ROOT).contains("ines"), is(false));
        assertThat(profile().email(), is("Ines@Example.org"));
    }

    @Test
    void aChangeShouldBeKept() {
        ProfileView before = profile();
        change(new ProfileChange("Ines Ö.", ColourTheme.DARK, Language.EN_GB, ZoneOffset.UTC, true, before.version()));
        ProfileView after = profile();
        assertThat(after.displayName(), is("Ines Ö."));
        assertThat(after.theme(), is(ColourTheme.DARK));
        assertThat(after.language(), is(Language.EN_GB));
        assertThat(after.version(), is(not(before.version())));
    }

    @Test
    void whoHasNotSeenTheLastChangeShouldNotOverwriteIt() {
        ProfileChange seenByBoth = new ProfileChange(
                "First",
                ColourTheme.LIGHT,
                Language.EN,
                ZoneOffset.UTC,
                true,
                profile().version());
        change(seenByBoth);
        assertThat(codeOf(() -> change(seenByBoth)), is(CommonError.CHANGED_MEANWHILE));
    }

    /** Both have read the same version; the second to write is told. */
    @Test
    void twoChangesAtTheSameMomentShouldNotBothBeKept() {
        long version = profile().version();
        assertThat(
                codeOf(() -> stage.keys.database.run(entities -> {
                    Profiles slow = profiles(entities);
                    slow.of(ines);
                    change(new ProfileChange("Quick", ColourTheme.LIGHT, Language.EN, ZoneOffset.UTC, true, version));
                    slow.change(
                            ines,
                            new ProfileChange("Slow", ColourTheme.DARK, Language.EN, ZoneOffset.UTC, true, version));
                })),
                is(CommonError.CHANGED_MEANWHILE));
        assertThat(profile().displayName(), is("Quick"));
    }

    @Test
    void aNameShouldBeThereAndShortAndVisible() {
        long version = profile().version();
        assertThat(codeOf(() -> change(named(" \u200b\n ", version))), is(IdentityError.DISPLAY_NAME_MISSING));
        assertThat(codeOf(() -> change(named("x".repeat(81), version))), is(IdentityError.DISPLAY_NAME_TOO_LONG));
        change(named("Ines\u202egpj.exe", version));
        assertThat(profile().displayName(), is("Ines gpj.exe"));
    }

    @Test
    void aPictureShouldBeKeptAndServed() throws IOException {
        ProfileView after = upload(Pictures.drawn("jpeg", 500, 300));
        byte[] served =
                stage.keys.database.call(entities -> read(profiles(entities).openAvatar(ines, after.avatar())));
        assertThat(Pictures.read(served).getWidth(), is(AvatarPicture.SIDE));
    }

    @Test
    void anOversizedPictureShouldBeRefused() {
        byte[] large = Arrays.copyOf(Pictures.drawn("png", 10, 10), LIMIT_KIB * 1024 + 1);
        assertThat(codeOf(() -> upload(large)), is(IdentityError.PICTURE_TOO_LARGE));
        assertThat(profile().avatar(), is(""));
    }

    @Test
    void aReplacedPictureShouldGo() {
        upload(Pictures.drawn("png", 10, 10));
        upload(Pictures.drawn("png", 20, 11));
        assertThat(stage.removals, hasSize(1));
        upload(Pictures.drawn("png", 20, 11));
        assertThat("the same again", stage.removals, hasSize(1));
        stage.keys.database.call(entities -> profiles(entities).removeAvatar(ines));
        assertThat(stage.removals, hasSize(2));
        assertThat(profile().avatar(), is(""));
    }

    @Test
    void aListOfPeopleShouldCostTheSameHoweverManyThereAre() {
        int few = statementsForAList();
        IntStream.range(0, 40).forEach(one -> add(new UserId(UUID.randomUUID()), one + "@example.org"));
        assertThat(statementsForAList(), is(few));
    }

    private int statementsForAList() {
        return stage.keys.database.statements(
                entities -> new PeopleRepository(entities, seal(entities), new Tallies(stage.keys.clock))
                        .list(ListQuery.first(25)));
    }

    private void add(UserId id, String email) {
        stage.keys.database.run(entities -> new AccountRepository(entities)
                .add(new UserAccount(
                        id.value(),
                        seal(entities).seal(id, email),
                        "Ines",
                        "hash",
                        Set.of(Role.INFLUENCER),
                        stage.keys.clock.instant())));
    }

    private Optional<UUID> found(String email) {
        return stage.keys.database.call(entities -> new AccountRepository(entities)
                .findByEmail(seal(entities).index(email))
                .map(UserAccount::id));
    }

    private ProfileView profile() {
        return with(profiles -> profiles.of(ines));
    }

    private void change(ProfileChange change) {
        with(profiles -> profiles.change(ines, change));
    }

    private static ProfileChange named(String name, long version) {
        return new ProfileChange(name, ColourTheme.SYSTEM, Language.EN, ZoneOffset.UTC, true, version);
    }

    private ProfileView upload(byte[] picture) {
        return with(profiles -> profiles.changeAvatar(ines, new ByteArrayInputStream(picture)));
    }

    private ProfileView with(Function<Profiles, ProfileView> work) {
        return stage.keys.database.call(entities -> work.apply(profiles(entities)));
    }

    private Profiles profiles(EntityManager entities) {
        Map<String, String> limit = Map.of(IdentitySettings.AVATAR_MAX_SIZE.key(), String.valueOf(LIMIT_KIB));
        return new Profiles(
                new AccountRepository(entities),
                seal(entities),
                stage.store(entities),
                new Settings(() -> limit, stage.keys.clock));
    }

    private EmailSeal seal(EntityManager entities) {
        return new EmailSeal(
                stage.crypto(entities).cipher(), stage.crypto(entities).index());
    }

    private static byte[] read(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
