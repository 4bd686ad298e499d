package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJson;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a call is waited for that doesn't change. */
class WaitLimitTest {

  private static final Instant SEEN = Instant.parse("2026-08-21T10:00:00Z");

  private static final String RETRY =
      "'retry_config': {'enabled': true, 'max_retries': 3}, 'retry_count': 0";

  private static Duration limit(String status, String fields) {
    String body =
        "{'id': 'x', 'status': '%s'%s}".formatted(status, fields.isEmpty() ? "" : ", " + fields);
    Execution call = Execution.read(TestJson.of(body)).orElseThrow();
    return Duration.between(SEEN, WaitLimit.of(call, SEEN));
  }

  @ParameterizedTest
  @CsvSource({
    "initiated, P1D",
    "ringing, P1D",
    "in-progress, P1D",
    "call-disconnected, P1D",
    "queued, P7D",
    "prepared, P7D",
    "scheduled, P38D",
    "rescheduled, P38D",
    "new-one, P38D"
  })
  void eachStatusHasItsLimit(String status, Duration limit) {
    assertThat(limit(status, "")).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({
    "'', P7DT6H",
    "'\"context_details\":{\"recipient_data\":{\"camunda_auto_retry\":\"busy,30min\"}}', PT6H30M",
    "'\"context_details\":{\"recipient_data\":{\"camunda_auto_retry\":\"busy\"}}', PT8H",
    "'\"context_details\":{\"recipient_data\":{\"camunda_auto_retry\":\"busy,99999999min\"}}',"
        + " PT8H",
    "'\"context_details\":{\"recipient_data\":{\"camunda_auto_retry\":\"busy,999999min\"}}', P7DT6H"
  })
  void pendingRetryHasTheLongestIntervalAndAMargin(String variables, Duration limit) {
    String fields = variables.isEmpty() ? RETRY : RETRY + ", " + variables.replace('"', '\'');

    assertThat(limit("busy", fields)).isEqualTo(limit);
  }

  @Test
  void intervalsThatBolnaShowsCount() {
    String shown = "'retry_config': {'enabled': true, 'retry_intervals_minutes': [15, 240, 30]}";

    assertThat(limit("busy", shown)).isEqualTo(Duration.ofHours(10));
  }

  @Test
  void plannedTimeIsWaitedFor() {
    assertThat(limit("scheduled", "'scheduled_at': '2026-09-20T10:00:00Z'"))
        .isEqualTo(Duration.ofDays(37));
    assertThat(limit("rescheduled", "'rescheduled_at': '2026-09-20T15:30:00+05:30'"))
        .isEqualTo(Duration.ofDays(37));
    assertThat(limit("busy", RETRY + ", 'scheduled_at': '2026-09-20T10:00:00Z'"))
        .isEqualTo(Duration.ofDays(37).plusHours(6));
  }

  @Test
  void changeLongAgoCountsOnceTheCallWasWatchedForAnHour() {
    assertThat(limit("in-progress", "'updated_at': '2026-08-20T16:00:00Z'"))
        .isEqualTo(Duration.ofHours(6));
    assertThat(limit("in-progress", "'updated_at': '2026-01-01T00:00:00Z'"))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void changeInTheFarFutureCountsAsSeenNow() {
    assertThat(limit("in-progress", "'updated_at': '2099-01-01T00:00:00Z'"))
        .isEqualTo(Duration.ofDays(1));
  }
}
