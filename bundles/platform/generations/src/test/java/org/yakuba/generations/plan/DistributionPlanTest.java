package org.yakuba.generations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;

@Tag("RT-07")
class DistributionPlanTest {
    @TempDir
    Path directory;

    private Town town;

    @BeforeEach
    void install() {
        town = new Town(directory);
    }

    @Test
    void addedRemovedAndReplacedBundlesAreTold() throws IOException {
        Jar levy = Jar.of("org.yakuba.levy", "1.0.0")
                .exports("org.yakuba.levy;version=\"1.0.0\"")
                .provides("org.yakuba.service;service=\"org.yakuba.levy.Levies\";domain=levy");
        Plan plan =
                distribution(Town.REST, Town.CALENDAR, Town.CALENDAR_CORE.version("1.1.0"), Town.CALENDAR_WEB, levy);

        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.APPLICABLE);
        assertThat(plan.bundles())
                .extracting(change -> change.named().symbolicName(), BundleChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.address", BundleChange.Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.address.core", BundleChange.Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.calendar.core", BundleChange.Kind.REPLACED),
                        org.assertj.core.groups.Tuple.tuple("org.yakuba.levy", BundleChange.Kind.ADDED));
        assertThat(plan.say(Locale.JAPANESE)).contains("加える 1、外す 2、替える 1");
    }

    @Test
    void whatComesIsInTheStoreAfterwards() throws IOException {
        Plan plan = distribution(Town.REST, Town.CALENDAR, Town.CALENDAR_CORE.version("1.1.0"), Town.CALENDAR_WEB);

        assertThat(plan.target().bundles())
                .allSatisfy(bundle ->
                        assertThat(town.store.blobs().intact(bundle.hash())).isTrue());
        assertThat(plan.base()).isEqualTo(plan.target().hash());
        assertThat(Files.list(town.store.root()).map(Path::getFileName).map(Path::toString))
                .as("nothing unpacked is left behind")
                .noneMatch(name -> name.endsWith(".unpacked"));
    }

    @Test
    void configurationsAreComparedKeyByKeyAndSecretsStayHidden() throws IOException {
        var before = Json.createObjectBuilder()
                .add("a.b", Json.createObjectBuilder().add("port:Integer", 1).add("password", "$[env:OLD]"))
                .build();
        var after = Json.createObjectBuilder()
                .add("a.b", Json.createObjectBuilder().add("port:Integer", 2).add("password", "plain-text-secret"))
                .add("c.d", Json.createObjectBuilder().add("x", "y"))
                .build();
        Lock lock = town.current();
        town.commit(Town.with(lock, before, List.of(), List.of()), Generation.Kind.OVERLAY);
        Plan plan = distribution(Town.with(lock, after, List.of(), List.of()));

        assertThat(plan.configurations())
                .extracting(
                        ConfigurationChange::pid,
                        ConfigurationChange::key,
                        change -> change.from().orElse("-") + ">" + change.to().orElse("-"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.b", "password", "$[env:OLD]>***"),
                        org.assertj.core.groups.Tuple.tuple("a.b", "port", "1>2"),
                        org.assertj.core.groups.Tuple.tuple("c.d", "x", "->y"));
        assertThat(plan.say(Locale.JAPANESE) + plan.toJson(Locale.ENGLISH)).doesNotContain("plain-text-secret");
        assertThat(plan.findings())
                .filteredOn(finding -> finding.code().equals("setting-dropped"))
                .as("values set here that the distribution would undo")
                .hasSize(2);
    }

    @Test
    void aReplacementThatWouldBeLostIsNamed() throws IOException {
        town.commit(
                town.lock(Town.REST, Town.CALENDAR, Town.VENDOR, Town.CALENDAR_WEB, Town.ADDRESS, Town.ADDRESS_CORE),
                Generation.Kind.REPLACE);
        Plan plan = distribution(Town.REST, Town.CALENDAR, Town.CALENDAR_CORE.version("1.1.0"), Town.CALENDAR_WEB);

        assertThat(plan.say(Locale.JAPANESE)).contains("注意: ここで替えた 例示ソフト社の com.example.calendar 2.1.0 は、");
    }

    @Test
    void anotherLauncherMeansARestartAndANote() throws IOException {
        Lock lock = town.current();
        LockedFile library = new LockedFile("lib/launcher.jar", Hash.of("launcher"), 8);
        Lock next = Town.with(lock, lock.configurations(), List.of(library), List.of());
        Plan plan = town.plan(new Change.Distribution(zip(next, Map.of("lib/launcher.jar", "launcher"))));

        assertThat(plan.way()).isEqualTo(Way.RESTART);
        assertThat(plan.runtime())
                .singleElement()
                .satisfies(change -> assertThat(change.path()).isEqualTo("lib/launcher.jar"));
        assertThat(plan.say(Locale.JAPANESE)).contains("起動部も替わります");
    }

    @Test
    void theSameDistributionMakesDamagedContentsWholeAgain() throws IOException {
        Path zip = zip(town.current(), Map.of());
        LockedBundle core = town.current().bundle("org.yakuba.calendar.core").orElseThrow();
        town.write(town.store.blobs().path(core.hash()), "damaged");
        assertThat(town.replace("org.yakuba.rest", Town.REST.version("1.0.1")).refusal())
                .map(Finding::code)
                .contains("unreadable-bundle");

        assertThat(town.plan(new Change.Distribution(zip)).outcome()).isEqualTo(Plan.Outcome.NOTHING);
        assertThat(town.store.blobs().intact(core.hash())).isTrue();
    }

    @Test
    void aZipWithoutALockIsRefused() throws IOException {
        Path zip = directory.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        Plan plan = town.plan(new Change.Distribution(zip));

        assertThat(plan.refusal()).map(Finding::code).contains("no-distribution");
    }

    @Test
    void aZipThatLacksABundleIsRefusedWithItsName() throws IOException {
        Lock lock = town.lock(Town.REST, Town.CALENDAR);
        Jar missing = Jar.of("org.yakuba.missing", "1.0.0");
        Path elsewhere = missing.in(directory.resolve("elsewhere"));
        List<LockedBundle> bundles = new java.util.ArrayList<>(lock.bundles());
        bundles.add(missing.locked(elsewhere));
        Plan plan = town.plan(new Change.Distribution(zip(lock.withBundles(bundles), Map.of())));

        assertThat(plan.refusal()).map(Finding::code).contains("distribution-incomplete");
        assertThat(plan.say(Locale.ENGLISH).lines().findFirst().orElseThrow()).contains("org.yakuba.missing");
    }

    @Test
    void noZipAtAllIsRefused() {
        Path text = directory.resolve("text.zip");
        town.write(text, "no zip");

        assertThat(town.plan(new Change.Distribution(text)).refusal())
                .map(Finding::code)
                .contains("unreadable-distribution");
        assertThat(town.plan(new Change.Distribution(directory.resolve("none.zip")))
                        .refusal())
                .map(Finding::code)
                .contains("file-missing");
    }

    private Plan distribution(Jar... jars) throws IOException {
        return distribution(town.lock(jars));
    }

    private Plan distribution(Lock lock) throws IOException {
        return town.plan(new Change.Distribution(zip(lock, Map.of())));
    }

    private Path zip(Lock lock, Map<String, String> more) throws IOException {
        Path zip = directory.resolve("yakuba-next.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("yakuba-next/lock.json"));
            out.write(lock.toJson().getBytes(StandardCharsets.UTF_8));
            for (LockedBundle bundle : lock.bundles()) {
                if (town.store.blobs().contains(bundle.hash())) {
                    out.putNextEntry(new ZipEntry("yakuba-next/bundles/" + bundle.symbolicName() + ".jar"));
                    out.write(Files.readAllBytes(town.store.blobs().path(bundle.hash())));
                }
            }
            for (Map.Entry<String, String> entry : more.entrySet()) {
                out.putNextEntry(new ZipEntry("yakuba-next/" + entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
