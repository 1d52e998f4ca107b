package io.influencegen.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {
    private static final String FIXTURES = HouseRulesTest.class.getPackageName() + ".fixture";
    private static final List<String> MODULES =
            List.of("logging", "ejb", "batch-jobs", "web", "launcher", "gpu-worker/contract", "gpu-worker/server");

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> Path.of("..", module, "target", "classes"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theProductShouldKeep(HouseRules rule) {
        rule.rule().allowEmptyShould(false).check(product);
    }

    /** A rule that cannot fail protects nothing: each has a fixture of its own that breaks it. */
    @ParameterizedTest
    @EnumSource
    void aFixtureShouldBreak(HouseRules rule) {
        String fixture = FIXTURES + "." + rule.name().toLowerCase(Locale.ROOT).replace("_", "");
        assertThat(violations(rule.rule(), fixture), not(empty()));
    }

    @Test
    void featuresShouldMeetAtBoundaries() {
        HouseRules.featuresMeetAtBoundaries("io.influencegen").check(product);
        String fixture = FIXTURES + ".featuresmeetatboundaries";
        assertThat(violations(HouseRules.featuresMeetAtBoundaries(fixture), fixture), not(empty()));
    }

    @Test
    void featuresShouldHaveNoCycles() {
        HouseRules.noCyclesBetweenFeatures("io.influencegen").check(product);
        String fixture = FIXTURES + ".nocyclesbetweenfeatures";
        assertThat(violations(HouseRules.noCyclesBetweenFeatures(fixture), fixture), not(empty()));
    }

    @Test
    void theRulesShouldSeeEveryModule() {
        Stream<Integer> sizes = MODULES.stream()
                .map(module -> new ClassFileImporter()
                        .importPath(Path.of("..", module, "target", "classes"))
                        .size());
        sizes.forEach(size -> assertThat(size, is(greaterThan(0))));
    }

    private static List<String> violations(ArchRule rule, String fixturePackage) {
        JavaClasses fixture = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(fixturePackage);
        assertThat("fixture " + fixturePackage, fixture.size(), is(greaterThan(0)));
        return rule.evaluate(fixture).getFailureReport().getDetails();
    }
}
