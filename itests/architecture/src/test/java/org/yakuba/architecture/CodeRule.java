package org.yakuba.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.annotation.versioning.Version;

/** What must be true of all our compiled code. */
enum CodeRule {
    CODE_FOLLOWS_THE_FLOOR_PLAN(classes().should(satisfy("follow the floor plan", CodeRule::objections))),

    PACKAGES_ARE_NULL_MARKED(classes()
            .should(satisfy(
                    "live in a null-marked package",
                    type -> Stream.of(type.getPackage())
                            .filter(home -> !home.isAnnotatedWith(NullMarked.class))
                            .map(home -> home.getName() + " has no @NullMarked on its package-info")))),

    PUBLISHED_TYPES_SAY_THEIR_ROLE(classes()
            .that()
            .arePublic()
            .and(describe("are published", CodeRule::isPublished))
            .and(describe("can be implemented or extended by others", CodeRule::isOpen))
            .should()
            .beAnnotatedWith(ProviderType.class)
            .orShould()
            .beAnnotatedWith(ConsumerType.class)),

    CONTRACTS_KNOW_NO_DATABASE(noClasses()
            .that(describe("belong to a contract", CodeRule::isContract))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..")),

    NOBODY_ASKS_THE_SYSTEM_FOR_TODAY(classes()
            .that(DescribedPredicate.not(describe("compose the program", CodeRule::composesTheProgram)))
            .should(satisfy(
                    "be given a clock",
                    type -> type.getAccessesFromSelf().stream()
                            .filter(CodeRule::readsTheSystemsDate)
                            .map(JavaAccess::getDescription)))),

    PACKAGES_HAVE_NO_CYCLES(SlicesRuleDefinition.slices()
            .matching("org.yakuba.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(describe("compose the program", CodeRule::composesTheProgram), alwaysTrue()));

    /** Where programs are put together: they know everybody, and make the clock that everybody else is given. */
    private static final Set<String> COMPOSITION_ROOTS = Set.of(
            "org.yakuba.launcher.Main", "org.yakuba.launcher.cli.Terminal", "org.yakuba.leases.runtime.Activator");

    private static final Set<String> DATES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime",
            "java.time.chrono.JapaneseDate");

    private final ArchRule rule;

    CodeRule(ArchRule rule) {
        this.rule = rule.allowEmptyShould(true);
    }

    List<String> violations(JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static Stream<String> objections(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .flatMap(dependency -> FloorPlan.objection(
                        type.getPackageName(),
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                        .map(why -> dependency.getDescription() + ": " + why)
                        .stream());
    }

    private static boolean isPublished(JavaClass type) {
        return type.getPackage().isAnnotatedWith(Version.class);
    }

    /** A record, an enum, an annotation, an exception or a final class has one maker: there is no role to name. */
    private static boolean isOpen(JavaClass type) {
        return !type.isRecord()
                && !type.isEnum()
                && !type.isAnnotation()
                && !type.isAssignableTo(Throwable.class)
                && !type.getModifiers().contains(JavaModifier.FINAL);
    }

    private static boolean isContract(JavaClass type) {
        return FloorPlan.room(type.getPackageName())
                .filter(room -> room.layer() == FloorPlan.Layer.API)
                .isPresent();
    }

    private static boolean composesTheProgram(JavaClass type) {
        return COMPOSITION_ROOTS.stream()
                .anyMatch(root -> type.getName().equals(root) || type.getName().startsWith(root + "$"));
    }

    private static boolean readsTheSystemsDate(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        boolean givenAClock = access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (owner) {
            case "java.lang.System" -> member.equals("currentTimeMillis");
            case "java.time.Clock" -> member.startsWith("system") || (member.startsWith("tick") && !givenAClock);
            case "java.util.Calendar" -> member.equals("getInstance");
            case "java.util.Date", "java.util.GregorianCalendar" ->
                access.getTarget() instanceof CodeUnitAccessTarget target
                        && member.equals("<init>")
                        && target.getRawParameterTypes().isEmpty();
            default -> DATES.contains(owner) && member.equals("now") && !givenAClock;
        };
    }

    private static ArchCondition<JavaClass> satisfy(String what, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
            }
        };
    }
}
