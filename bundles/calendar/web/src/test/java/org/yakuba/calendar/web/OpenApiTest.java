package org.yakuba.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RT-33")
class OpenApiTest {
    @Test
    void theDescriptionNamesTheRouteAndEveryFieldOfTheAnswer() throws IOException, NoSuchMethodException {
        String path = DaysResource.class.getAnnotation(Path.class).value()
                + "/"
                + DaysResource.class
                        .getMethod("day", String.class)
                        .getAnnotation(Path.class)
                        .value();
        assertThat(description()).contains("\n  /" + path + ":\n");
        assertThat(Arrays.stream(DayAnswer.class.getRecordComponents()).map(RecordComponent::getName))
                .allSatisfy(field -> assertThat(description()).contains("\n        " + field + ":"));
    }

    private static String description() throws IOException {
        try (var in = Objects.requireNonNull(DaysResource.class.getResourceAsStream("/openapi.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
