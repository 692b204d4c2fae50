package org.yakuba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("RT-29")
class FloorPlanTest {
    @ParameterizedTest
    @CsvSource({
        "org.yakuba.calendar.core,      org.yakuba.calendar",
        "org.yakuba.calendar.core.days, org.yakuba.calendar.core",
        "org.yakuba.calendar.core,      org.yakuba.store",
        "org.yakuba.calendar.web,       org.yakuba.calendar",
        "org.yakuba.calendar.web,       org.yakuba.rest",
        "org.yakuba.levy.core,          org.yakuba.calendar",
        "org.yakuba.levy.web,           org.yakuba.address.spi",
        "org.yakuba.latestage.core,     org.yakuba.collection",
        "org.yakuba.rest,               org.yakuba.leases",
        "org.yakuba.launcher.cli,       org.yakuba.generations.plan",
        "org.yakuba.kit.calendar,       org.yakuba.calendar",
        "org.yakuba.calendar,           java.time"
    })
    void isFreeToUse(String from, String to) {
        assertThat(FloorPlan.objection(from, to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "org.yakuba.calendar.web,  org.yakuba.calendar.core, nobody else may use the CORE of calendar",
        "org.yakuba.levy.core,     org.yakuba.calendar.core, nobody else may use the CORE of calendar",
        "org.yakuba.calendar,      org.yakuba.address,       calendar does not stand on address",
        "org.yakuba.benefits.core, org.yakuba.collection,    benefits does not stand on collection",
        "org.yakuba.calendar,      org.yakuba.leases,        a contract stands on base alone",
        "org.yakuba.calendar.web,  org.yakuba.store,         a web bundle never touches the store",
        "org.yakuba.rest,          org.yakuba.calendar,      the platform knows no domain",
        "org.yakuba.base,          org.yakuba.leases,        a contract stands on base alone",
        "org.yakuba.launcher,      org.yakuba.calendar,      the platform knows no domain",
        "org.yakuba.calendar.core, org.yakuba.launcher,      nobody else may use the PROGRAM of launcher",
        "org.yakuba.weather,       org.yakuba.calendar,      org.yakuba.weather is not on the floor plan",
        "org.yakuba.calendar.impl, org.yakuba.calendar,      org.yakuba.calendar.impl is not on the floor plan"
    })
    void isForbiddenAndSaysWhy(String from, String to, String why) {
        assertThat(FloorPlan.objection(from, to))
                .hasValueSatisfying(said -> assertThat(said).startsWith(why));
    }
}
