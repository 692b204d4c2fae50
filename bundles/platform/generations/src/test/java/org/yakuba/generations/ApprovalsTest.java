package org.yakuba.generations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("RT-31")
class ApprovalsTest {
    private static final Actor ANNA = Actor.systemUser("anna");
    private static final Actor BEN = Actor.systemUser("ben");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Hash PLAN = Hash.of("the plan");
    private static final Lock TWO = lock("apply:Integer", 2);

    @TempDir
    Path directory;

    Approvals approvals;

    @BeforeEach
    void open() {
        approvals = Approvals.of(new GenerationStore(directory));
    }

    @Test
    void one_person_is_enough_where_nothing_else_is_configured() {
        Lock plain = lock(JsonValue.EMPTY_JSON_OBJECT);

        assertThat(approvals.missing(plain, Approval.Operation.APPLY, PLAN)).isEmpty();
        assertThat(Approvals.people(TWO, Approval.Operation.REVERT)).isEqualTo(1);
        assertThat(Approvals.people(lock("people", 2), Approval.Operation.TRUST))
                .isEqualTo(2);
    }

    @Test
    void two_people_means_another_one() {
        assertFinding(
                approvals.missing(TWO, Approval.Operation.APPLY, PLAN).orElseThrow(),
                "approval-not-requested",
                "apply");
        Approval request = approvals.request(Approval.Operation.APPLY, PLAN, "calendar 1.1", ANNA, NOW);
        assertFinding(
                approvals.missing(TWO, Approval.Operation.APPLY, PLAN).orElseThrow(), "approval-awaited", request.id());

        assertThatThrownBy(() -> approvals.approve(request.id(), ANNA, NOW))
                .isInstanceOfSatisfying(
                        ApprovalException.class,
                        refused -> assertFinding(refused.finding(), "approval-same-person", "anna"));
        approvals.approve(request.id(), BEN, NOW);

        assertThat(approvals.missing(TWO, Approval.Operation.APPLY, PLAN)).isEmpty();
    }

    @Test
    void an_approval_is_for_this_content_and_operation_only() {
        Approval request = approvals.request(Approval.Operation.APPLY, PLAN, "calendar 1.1", ANNA, NOW);
        approvals.approve(request.id(), BEN, NOW);

        assertThat(approvals.missing(TWO, Approval.Operation.APPLY, Hash.of("another plan")))
                .isPresent();
        assertThat(approvals.missing(lock("people", 2), Approval.Operation.REVERT, PLAN))
                .isPresent();
    }

    @Test
    void an_approval_is_good_once() {
        Approval request = approvals.request(Approval.Operation.APPLY, PLAN, "calendar 1.1", ANNA, NOW);
        approvals.approve(request.id(), BEN, NOW);
        approvals.used(Approval.Operation.APPLY, PLAN, ANNA, NOW);

        assertThat(approvals.missing(TWO, Approval.Operation.APPLY, PLAN)).isPresent();
        Approval again = approvals.request(Approval.Operation.APPLY, PLAN, "calendar 1.1", BEN, NOW);
        assertThat(again.id()).isNotEqualTo(request.id());
        approvals.approve(again.id(), ANNA, NOW);
        assertThat(approvals.missing(TWO, Approval.Operation.APPLY, PLAN)).isEmpty();
    }

    @Test
    void asking_twice_is_one_request_and_survives_a_restart() {
        Approval request = approvals.request(Approval.Operation.TRUST, PLAN, "list 8", ANNA, NOW);
        Approvals reopened = Approvals.of(new GenerationStore(directory));

        assertThat(reopened.request(Approval.Operation.TRUST, PLAN, "list 8", BEN, NOW))
                .isEqualTo(request);
        assertThat(reopened.open()).containsExactly(request);
    }

    @Test
    void an_unknown_request_names_those_that_are_open() {
        Approval request = approvals.request(Approval.Operation.APPLY, PLAN, "calendar 1.1", ANNA, NOW);

        assertThatThrownBy(() -> approvals.approve("apply-00000000", BEN, NOW)).hasMessageContaining(request.id());
    }

    private static void assertFinding(Finding finding, String code, String named) {
        assertThat(finding.code()).isEqualTo(code);
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(finding.cause(locale)).contains(named).doesNotContain("{");
            assertThat(finding.fix(locale)).doesNotContain("{");
        }
    }

    private static Lock lock(String key, int people) {
        return lock(Json.createObjectBuilder()
                .add(Approvals.PID, Json.createObjectBuilder().add(key, people))
                .build());
    }

    private static Lock lock(JsonObject configurations) {
        return new Lock("sample", "1.0.0", "sample", List.of(), List.of(), List.of(), configurations, List.of());
    }
}
