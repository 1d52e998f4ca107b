package io.influencegen.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;

/** The rules of the house style that byte code can show; {@link HouseRulesTest} proves each with a fixture that breaks it. */
enum HouseRules {
    ENTITIES_SEE_ONLY_THE_LANGUAGE(noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..control..", "..boundary..", "jakarta..", "org..", "com..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "jakarta.persistence..",
                            "jakarta.validation..",
                            "io.influencegen.access.boundary..",
                            "io.influencegen.error.boundary..",
                            "org.eclipse.persistence.internal..",
                            "org.eclipse.persistence.queries..",
                            "org.eclipse.persistence.sessions.."))))),

    CONTROL_NEVER_LOOKS_UP_TO_THE_WEB(noClasses()
            .that()
            .resideInAnyPackage("..control..", "..boundary..", "..entity..", "..batch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..", "..ui..")),

    ENTITIES_STAY_INSIDE(methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..boundary..")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(annotatedWith(Entity.class))),

    ONLY_REPOSITORIES_TOUCH_THE_ENTITY_MANAGER(noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)),

    ROLES_AND_TRANSACTIONS_LIVE_IN_BOUNDARIES(noClasses()
            .that()
            .resideOutsideOfPackages("..boundary..", "..api..", "..batch..")
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(DeclareRoles.class)
            .orShould()
            .beAnnotatedWith(Stateless.class)
            .orShould()
            .beAnnotatedWith(TransactionAttribute.class)),

    EVERY_SESSION_BEAN_SAYS_WHO_MAY(classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)),

    NAMES_SAY_SOMETHING(noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Helpers|DTO|VO)")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..misc..")),

    TIME_COMES_FROM_THE_CLOCK(noClasses()
            .that()
            .resideOutsideOfPackages("io.influencegen.time..", "io.influencegen.launcher..")
            .should()
            .callMethodWhere(isNow())
            .orShould()
            .callConstructor(Date.class)),

    SECRETS_COME_FROM_ONE_PLACE(noClasses()
            .that()
            .resideOutsideOfPackages("io.influencegen.crypto..", "io.influencegen.id..", "io.influencegen.launcher..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class)),

    NOTHING_PRINTS(noClasses()
            .that()
            .resideOutsideOfPackage("io.influencegen.launcher..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));

    private final ArchRule rule;

    HouseRules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    /** Features under {@code root} use one another's boundaries only. */
    static ArchRule featuresMeetAtBoundaries(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        DescribedPredicate.not(resideInAnyPackage("..control..", "..entity..", "..batch..")));
    }

    static ArchRule noCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaAccess<?>> isNow() {
        Set<Class<?>> clocks =
                Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
        return DescribedPredicate.describe("reads the machine's clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            boolean bareNow = name.equals("now")
                    && clocks.stream().anyMatch(owner::isEquivalentTo)
                    && !access.getDescription().contains(Clock.class.getName());
            return bareNow || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
        });
    }
}
