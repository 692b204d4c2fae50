package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar and the manners of REST, over the port of the started demo. */
@Tag("RT-33")
class RestIT {
    private static Instance demo;

    @BeforeAll
    static void start() {
        demo = Instance.demo().start();
    }

    @AfterAll
    static void end() {
        assertThat(demo.stop()).isZero();
        demo.close();
    }

    @Test
    void a_holiday_says_why_it_is_closed_and_which_business_days_are_next_to_it() {
        HttpResponse<String> answer = demo.get("/api/calendar/v1/days/2026-11-23");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"date\":\"2026-11-23\",\"businessDay\":false,\"closedBecause\":\"勤労感謝の日\","
                        + "\"nextBusinessDay\":\"2026-11-24\",\"previousBusinessDay\":\"2026-11-20\"}");
    }

    @Test
    void a_business_day_has_no_reason_and_a_year_not_yet_published_is_provisional() {
        assertThat(demo.get("/api/calendar/v1/days/2026-11-24").body())
                .contains("\"businessDay\":true")
                .doesNotContain("closedBecause")
                .doesNotContain("provisional");
        assertThat(demo.get("/api/calendar/v1/days/2031-11-24").body())
                .contains("\"businessDay\":false", "\"provisional\":true");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30, date-form", "r8.11.23, date-form", "1954-12-31, date-outside"})
    void a_date_that_cannot_be_answered_says_what_where_and_what_to_do_in_both_languages(String date, String code) {
        HttpResponse<String> ja = demo.get("/api/calendar/v1/days/" + date);
        HttpResponse<String> en = demo.get("/api/calendar/v1/days/" + date, "Accept-Language", "en-GB,en;q=0.8");
        assertThat(ja.statusCode()).isEqualTo(400);
        assertThat(ja.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(ja.headers().firstValue("Content-Language")).hasValue("ja");
        assertThat(ja.body()).contains("\"code\":\"" + code + "\"", date, "ください");
        assertThat(en.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(en.body()).contains("\"code\":\"" + code + "\"", date, "path");
    }

    @ParameterizedTest
    @CsvSource({"/api/calendar/v1/nothing, 404", "/api/calendar, 404"})
    void what_is_not_there_is_a_problem_document_too(String path, int status) {
        HttpResponse<String> answer = demo.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/", "/api/nobody/v1/x"})
    void an_unknown_path_shows_no_inside_of_the_server(String path) {
        HttpResponse<String> answer = demo.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("jetty")
                .doesNotContain("servlet");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void the_interface_describes_itself() {
        HttpResponse<String> answer = demo.get("/api/calendar/openapi.yaml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("openapi:", "/v1/days/{date}");
    }

    @Test
    @Tag("RT-17")
    void health_answers_for_machines() {
        assertThat(demo.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
        assertThat(demo.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(demo.get("/health/else").statusCode()).isEqualTo(404);
    }
}
