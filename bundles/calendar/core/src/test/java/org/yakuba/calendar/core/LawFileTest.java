package org.yakuba.calendar.core;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RT-33")
class LawFileTest {
    @Test
    void aRowThatCannotBeReadIsNamedWithItsFile() {
        LawFile file = LawFile.parse("some.csv", "# a comment\nname,from,until,when,basis\n元日,,,01/01,祝日法第2条\n");
        assertThatThrownBy(() -> HolidayLaw.of(file))
                .hasMessageContainingAll("config/law/some.csv", "元日,,,01/01,祝日法第2条", "name,from,until,when,basis");
    }

    @Test
    void aRowOfAnotherWidthIsNamedWithItsFile() {
        LawFile file = LawFile.parse("some.csv", "date,name\n2026-01-01\n");
        assertThatThrownBy(() -> new NationalHolidays(file, HolidayLaw.bundled()))
                .hasMessageContainingAll("config/law/some.csv", "2026-01-01", "date,name");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> LawFile.parse("some.csv", "# nothing\n")).hasMessageContaining("some.csv");
    }
}
