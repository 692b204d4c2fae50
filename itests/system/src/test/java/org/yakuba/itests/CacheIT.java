package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an installation is stands in its store: the framework's cache and the place of the data mean nothing. */
final class CacheIT {

    @Test
    @Tag("RT-06")
    void deletingTheCacheChangesNothing() throws IOException {
        try (Instance instance = Instance.demo().start()) {
            instance.replace("calendar", new Calendars(instance).vendor("")).expect(0);
            Picture before = Picture.of(instance);
            instance.stop();
            Instance.delete(cache(instance));
            assertThat(instance.yakuba("verify").expect(0).exit()).isZero();
            instance.start();
            assertThat(Picture.of(instance)).isEqualTo(before);
            instance.yakuba("verify").expect(0);
        }
    }

    @Test
    @Tag("RT-06")
    void aCacheFullOfSomethingElseChangesNothing() throws IOException {
        try (Instance instance = Instance.demo().start()) {
            Picture before = Picture.of(instance);
            instance.kill();
            Files.writeString(cache(instance).resolve("bundle1/bundle.info"), "made up");
            Files.createDirectories(cache(instance).resolve("bundle999/version0.0"));
            instance.start();
            assertThat(Picture.of(instance)).isEqualTo(before);
        }
    }

    @Test
    @Tag("RT-06")
    @Tag("RT-09")
    void theDataWorksInAnotherPlace() throws IOException {
        try (Instance instance = Instance.demo().start()) {
            instance.replace("calendar", new Calendars(instance).vendor("")).expect(0);
            Picture before = Picture.of(instance);
            instance.stop();
            Path elsewhere = instance.directory().resolve("引越し先 new place").resolve("d");
            Files.createDirectories(elsewhere.getParent());
            Files.move(instance.data(), elsewhere);
            instance.dataAt(elsewhere).start();
            assertThat(Picture.of(instance)).isEqualTo(before);
            instance.yakuba("verify").expect(0);
            instance.revert().expect(0);
            assertThat(instance.get(Calendars.SATURDAY).body()).contains(Calendars.OURS);
        }
    }

    private static Path cache(Instance instance) {
        return instance.data().resolve("cache");
    }
}
