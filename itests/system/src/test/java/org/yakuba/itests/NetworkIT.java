package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With the network cut: everything works, and nothing tries to reach outside. */
@Tag("F-PF23")
final class NetworkIT {

    @Test
    @Tag("RT-04")
    @Tag("RT-08")
    @Tag("RT-09")
    void installsStartsPlansAppliesAndRevertsWithoutTryingToReachOutside() {
        try (CutOff network = CutOff.open();
                Instance instance = Instance.demo().by(network.entry())) {
            instance.launch();
            Await.until(
                    "ready", () -> network.get(instance.port(), "/health/ready").contains(" 200 "));
            instance.replace("calendar", new Calendars(instance).vendor("")).expect(0);
            assertThat(network.get(instance.port(), Calendars.SATURDAY)).contains(Calendars.VENDORS);
            instance.revert().expect(0);
            assertThat(network.get(instance.port(), Calendars.SATURDAY)).contains(Calendars.OURS);
            for (String command : new String[] {"status", "health", "inventory", "why", "history", "verify", "sbom"}) {
                instance.yakuba(command).expect(0);
            }
            instance.yakuba("diagnose", "-o", instance.directory() + "/diagnosis.zip")
                    .expect(0);
            instance.stop();
            assertThat(network.attempts()).as("attempts to reach outside").isZero();
        }
    }

    @Test
    void anAttemptByAddressOrByNameIsCounted() {
        try (CutOff network = CutOff.open()) {
            long before = network.attempts();
            network.run("exec 3<>/dev/tcp/203.0.113.1/443");
            long byAddress = network.attempts();
            assertThat(byAddress).isGreaterThan(before);
            network.run("exec 3<>/dev/tcp/2001:db8::1/443");
            long bySixth = network.attempts();
            assertThat(bySixth).isGreaterThan(byAddress);
            network.run("getent hosts made-up.example.com");
            assertThat(network.attempts()).isGreaterThan(bySixth);
        }
    }
}
