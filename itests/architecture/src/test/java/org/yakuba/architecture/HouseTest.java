package org.yakuba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.architecture.House.Module;

/** The directories and poms of the project. */
@Tag("RT-29")
class HouseTest {
    private static final Set<String> ROOMS_OF_A_DOMAIN = Set.of("api", "core", "engine", "web");
    private static final Pattern UNFINISHED =
            Pattern.compile("<version>([^<]*(?:SNAPSHOT|alpha|beta|[.-]M\\d|-rc|-RC)[^<]*)</version>");

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @TempDir
    private Path directory;

    @Test
    void everyModuleHasItsPlaceOnTheFloorPlan() {
        assertThat(misplaced(House.own())).isEmpty();
    }

    @Test
    void aRoomThatNoDomainHasIsFound() {
        Planted.file(directory.resolve("bundles/calendar/service/pom.xml"), "<project/>");
        Planted.file(directory.resolve("bundles/weather/api/pom.xml"), "<project/>");
        Planted.file(directory.resolve("bundles/platform/weather/pom.xml"), "<project/>");
        Planted.file(directory.resolve("bundles/platform/leases/pom.xml"), "<project/>");

        assertThat(misplaced(new House(directory)))
                .containsExactlyInAnyOrder(
                        "bundles/calendar/service", "bundles/weather/api", "bundles/platform/weather");
    }

    @Test
    void everyModuleIsBuiltAndBuiltBeforeItIsJudged() throws IOException {
        House house = House.own();

        assertThat(unlisted(house)).isEmpty();
        assertThat(house.modules())
                .filteredOn(Module::holdsCode)
                .allSatisfy(
                        module -> assertThat(module.jar()).as(module.place()).isPresent());
    }

    @Test
    void aForgottenModuleIsFound() throws IOException {
        Planted.file(directory.resolve("pom.xml"), "<module>bundles/kit</module>");
        Planted.file(directory.resolve("bundles/kit/pom.xml"), "<project/>");
        Planted.file(directory.resolve("bundles/platform/leases/pom.xml"), "<project/>");

        assertThat(unlisted(new House(directory))).containsExactly("bundles/platform/leases");
    }

    @Test
    void everyVersionInThePomsIsFinished() throws IOException {
        assertThat(unfinished(House.own())).isEmpty();
    }

    @Test
    void anUnfinishedVersionIsFound() throws IOException {
        Planted.file(
                directory.resolve("pom.xml"),
                "<version>1.0.0</version><module>bundles/kit</module><module>bundles/platform/leases</module>");
        Planted.file(directory.resolve("bundles/kit/pom.xml"), "<version>2.0.0-beta1</version>");
        Planted.file(directory.resolve("bundles/platform/leases/pom.xml"), "<version>12.0.0-M3</version>");

        assertThat(unfinished(new House(directory))).containsExactly("2.0.0-beta1", "12.0.0-M3");
    }

    @Test
    void everyDependencyHasItsLicenceAndReason() throws IOException {
        assertThat(unexplained(House.own())).isEmpty();
    }

    @Test
    void aDependencyWithoutReasonIsFound() throws IOException {
        Planted.file(directory.resolve("docs/dependencies.md"), "| JSON | `jackson-core` |");
        Planted.file(directory.resolve("pom.xml"), "<artifactId>jackson-core</artifactId><module>bundles/kit</module>");
        Planted.file(directory.resolve("bundles/kit/pom.xml"), "<artifactId>jackson</artifactId>");

        assertThat(unexplained(new House(directory))).containsExactly("jackson");
    }

    private static Stream<String> unexplained(House house) throws IOException {
        String reasons = Files.readString(house.root().resolve("docs/dependencies.md"));
        return inPoms(house, Pattern.compile("<artifactId>([^<*]+)</artifactId>"))
                .filter(artifact -> !artifact.matches("(org\\.)?yakuba.*"))
                .filter(artifact -> !reasons.contains("`" + artifact + "`"))
                .distinct();
    }

    private static Stream<String> misplaced(House house) {
        return house.modules().stream()
                .map(Module::place)
                .filter(place -> place.startsWith("bundles/"))
                .filter(place -> !isOnTheFloorPlan(place.split("/")));
    }

    private static boolean isOnTheFloorPlan(String[] steps) {
        return switch (steps.length) {
            case 2 -> steps[1].equals("kit");
            case 3 ->
                steps[1].equals("platform")
                        ? steps[2].equals("base") || FloorPlan.PLATFORM.contains(steps[2])
                        : FloorPlan.DOMAINS.containsKey(steps[1]) && ROOMS_OF_A_DOMAIN.contains(steps[2]);
            default -> false;
        };
    }

    private static Stream<String> unlisted(House house) throws IOException {
        String pom = Files.readString(house.root().resolve("pom.xml"));
        return house.modules().stream()
                .map(Module::place)
                .filter(place -> !pom.contains("<module>" + place + "</module>"));
    }

    private static Stream<String> unfinished(House house) throws IOException {
        return inPoms(house, UNFINISHED);
    }

    private static Stream<String> inPoms(House house, Pattern wanted) throws IOException {
        Stream.Builder<String> found = Stream.builder();
        String top = Files.readString(house.root().resolve("pom.xml"));
        Stream<String> modules = MODULE.matcher(top).results().map(module -> module.group(1) + "/");
        for (String directory : Stream.concat(Stream.of(""), modules).toList()) {
            String pom = Files.readString(house.root().resolve(directory + "pom.xml"))
                    .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
            wanted.matcher(pom).results().forEach(match -> found.add(match.group(1)));
        }
        return found.build();
    }
}
