package io.influencegen.imaging.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.imaging.boundary.AdministeredModel;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.ModelRules;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.imaging.boundary.StudioModel.StyleOffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelOfficeTest {

    private final OfficeStage stage = new OfficeStage();

    @Test
    void thereShouldBeOnePresetModelWhateverIsChanged() {
        assertThat(preset(), contains("shapes"));
        change("flux", presetOf(true), 0);
        assertThat(preset(), contains("flux"));
        assertThat(codeOf(() -> change("flux", presetOf(false), 1)), is(CommonError.INVALID_VALUE));
        assertThat(preset(), contains("flux"));
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedShouldBeRefused() {
        change("flux", presetOf(true), 0);
        assertThat(codeOf(() -> change("shapes", presetOf(true), 0)), is(CommonError.CHANGED_MEANWHILE));
        assertThat(preset(), contains("flux"));
    }

    @Test
    void aHiddenStyleShouldNotBeOffered() {
        change(
                "flux",
                new ModelRules(
                        true,
                        false,
                        "Flux",
                        Set.of(),
                        Optional.of(12),
                        Optional.of(30),
                        Optional.of(4.5),
                        "worker",
                        Set.of("neon", "gone")),
                0);
        StudioModel offered = offeredTo(Role.INFLUENCER).get(1);
        assertThat(offered.title(), is("Flux"));
        assertThat(offered.styles().stream().map(StyleOffer::name).toList(), contains("ink"));
        assertThat(offered.steps(), is(new StudioModel.Span(1, 30, 12)));
        assertThat(find("flux").rules().hiddenStyles(), is(Set.of("neon")));
    }

    @Test
    void aModelShouldBeOpenToItsAudienceAlone() {
        change(
                "flux",
                new ModelRules(
                        true,
                        false,
                        "",
                        Set.of(Role.ADMINISTRATOR),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "worker",
                        Set.of()),
                0);
        assertThat(offeredTo(Role.INFLUENCER).size(), is(1));
        assertThat(offeredTo(Role.ADMINISTRATOR).size(), is(2));
        assertThat(find("flux").rules().audience(), is(Set.of(Role.ADMINISTRATOR)));
    }

    @Test
    void whatTheModelDoesNotTakeShouldBeRefused() {
        assertThat(codeOf(() -> change("flux", steps(60, 60), 0)), is(ImagingError.IMAGE_OUT_OF_RANGE));
        assertThat(codeOf(() -> change("flux", steps(20, 10), 0)), is(ImagingError.IMAGE_OUT_OF_RANGE));
        assertThat(
                codeOf(() -> change(
                        "flux",
                        new ModelRules(
                                true,
                                false,
                                "",
                                Set.of(Role.FINANCE),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "worker",
                                Set.of()),
                        0)),
                is(CommonError.INVALID_VALUE));
        assertThat(
                codeOf(() -> change(
                        "flux",
                        new ModelRules(
                                true,
                                false,
                                "",
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "elsewhere",
                                Set.of()),
                        0)),
                is(CommonError.INVALID_VALUE));
    }

    private static ModelRules presetOf(boolean preset) {
        return new ModelRules(
                true, preset, "", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), "worker", Set.of());
    }

    private static ModelRules steps(int preset, int most) {
        return new ModelRules(
                true,
                false,
                "",
                Set.of(),
                Optional.of(preset),
                Optional.of(most),
                Optional.empty(),
                "worker",
                Set.of());
    }

    private AdministeredModel find(String name) {
        return stage.database.call(entities -> stage.administration(entities).find(name));
    }

    private void change(String name, ModelRules rules, long version) {
        stage.database.run(entities -> {
            ModelOffice office = stage.administration(entities);
            office.change(office.find(name), rules, version);
        });
    }

    private List<String> preset() {
        return stage.database.call(entities -> stage.administration(entities).list().stream()
                .filter(model -> model.rules().preset())
                .map(AdministeredModel::name)
                .toList());
    }

    private List<StudioModel> offeredTo(Role role) {
        return stage.database.call(entities -> stage.models(entities).openTo(Set.of(role)));
    }
}
