package org.yakuba.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakuba.rest.Problem;
import org.yakuba.rest.PublicRoute;

@Tag("RT-33")
class DaysResourceTest {
    /** As the platform writes bodies: what is absent is left out. */
    private static final ObjectMapper JSON =
            new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_ABSENT);

    private final DaysResource days = new DaysResource(new WeekendsAndOneHoliday());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"date":"2026-11-23","businessDay":false,"closedBecause":"勤労感謝の日","nextBusinessDay":"2026-11-24","previousBusinessDay":"2026-11-20"}
            {"date":"2026-11-24","businessDay":true,"nextBusinessDay":"2026-11-25","previousBusinessDay":"2026-11-20"}
            {"date":"2028-11-22","businessDay":true,"nextBusinessDay":"2028-11-23","previousBusinessDay":"2028-11-21","provisional":true}
            {"date":"1955-01-01","businessDay":false,"closedBecause":"週末","nextBusinessDay":"1955-01-03"}
            {"date":"2099-12-31","businessDay":true,"previousBusinessDay":"2099-12-30","provisional":true}
            """)
    void aDayIsAnsweredWithWhatAppliesAndNothingElse(String json) throws JsonProcessingException {
        String date = JSON.readTree(json).get("date").asText();
        assertThat(JSON.writeValueAsString(days.day(date))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20261123", "2026-11-23T00:00", "今日", "R8.11.23"})
    void whatIsNotADateIsRefusedWithItsValueAndTheForm(String date) {
        Problem problem = refused(date);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("date-form");
        assertThat(problem.say(Locale.JAPANESE)).contains("「" + date + "」", "yyyy-MM-dd", "パス");
        assertThat(problem.say(Locale.ENGLISH)).contains("\"" + date + "\"", "yyyy-MM-dd", "path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1954-12-31", "2100-01-01", "+999999999-12-31"})
    void aDateOutsideTheCalendarIsRefusedWithTheRange(String date) {
        Problem problem = refused(date);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("date-outside");
        assertThat(problem.say(Locale.JAPANESE)).contains(date, "1955-01-01 から 2099-12-31 まで");
        assertThat(problem.say(Locale.ENGLISH)).contains(date, "from 1955-01-01 to 2099-12-31");
    }

    @Test
    void theRouteIsPublic() throws NoSuchMethodException {
        assertThat(DaysResource.class.getMethod("day", String.class).isAnnotationPresent(PublicRoute.class))
                .isTrue();
    }

    private Problem refused(String date) {
        return catchThrowableOfType(Problem.class, () -> days.day(date));
    }
}
