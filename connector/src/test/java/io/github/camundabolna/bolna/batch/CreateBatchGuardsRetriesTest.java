package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.contact.LeftOutReport;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.FakeBatch;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What guards do to a batch of an earlier attempt. It's Friday, 10:35 in India. */
class CreateBatchGuardsRetriesTest {

  private static final String SCHEDULE = "POST /batches/*/schedule";

  private static final String CONTACTS =
      """
      {'from': 'list', 'keyColumn': 'id', 'list': [
        {'contact_number': '+919876543210', 'id': 'asha', 'ok': true, 'zone': ''},
        {'contact_number': '+919876543211', 'id': 'ravi', 'ok': true, 'zone': 'America/New_York'},
        {'contact_number': '+919876543212', 'id': 'mira', 'ok': false, 'zone': ''},
        {'contact_number': '+14155550123', 'id': 'joe', 'ok': true, 'zone': ''}]}\
      """;

  private static final String WINDOW =
      "'window': {'outside': 'refuse', 'days': 'Mon-Fri', 'from': '09:00', 'to': '20:00'}";

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();
  private final FakeBatches bolna = runtime.bolna;

  @Test
  void theBatchOfAnEarlierAttemptIsFoundAlthoughOthersAreRefusedNow() {
    bolna.respondAfterEffect(SCHEDULE, TestResponses.json(500, "{}"));
    TestJob job = guarded("'recipients': {'doNotCall': 'list', 'doNotCallList': ['9876543211']}");
    runtime.failureOf(job);
    runtime.clock.advance(Duration.ofMinutes(10));
    bolna.respondInstead("GET /batches/*", scheduledBatch(3), scheduledBatch(3));

    CreateBatch.Result result =
        (CreateBatch.Result)
            runtime
                .newConnector()
                .execute(
                    job.field(
                            "guards",
                            "{'recipients': {'doNotCall': 'list', 'doNotCallList':"
                                + " ['9876543210', '9876543211']}}")
                        .context());

    assertThat(bolna.batches()).hasSize(1);
    assertThat(result.status()).isEqualTo("scheduled");
    assertThat(result.contacts()).isEqualTo(3);
    assertThat(result.leftOut()).isEqualTo(new LeftOutReport(1, Map.of(), List.of()));
  }

  @Test
  void aBatchThatWasNotScheduledDoesNotStartAfterTheWindowHasClosed() {
    bolna.respondInstead(
        SCHEDULE,
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"));
    TestJob job = guarded(WINDOW + ", 'timeZoneColumn': 'zone'");
    runtime.failureOf(job);
    runtime.clock.advance(Duration.ofHours(12));

    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTSIDE_WINDOW");
    assertThat(failure)
        .hasMessageStartingWith(
            "Batch %032x is created but not scheduled: The calling window".formatted(1));
    assertThat(only().times()).isEmpty();
  }

  /** At the corrected start, the window is open only for contacts that were left out. */
  @Test
  void aCorrectedStartIsCheckedForTheContactsOfTheBatch() {
    TestJob job = failedToSchedule(guardedAt("2026-08-21T11:00:00+05:30"));

    ConnectorException failure =
        runtime.failureOf(job.field("scheduledAt", "'2026-08-21T22:00:00+05:30'"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTSIDE_WINDOW");
    assertThat(failure).hasMessageContaining("in Asia/Calcutta, and");
    assertThat(only().times()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-21T11:00:00+05:30", "2026-08-21T15:00:00+05:30"})
  void aStartWithinTheWindowOfTheContactsOfTheBatchIsSet(String start) {
    TestJob job = failedToSchedule(guardedAt("2026-08-21T11:00:00+05:30"));

    CreateBatch.Result result = runtime.create(job.field("scheduledAt", "'" + start + "'"));

    assertThat(result.startsAt()).isEqualTo(OffsetDateTime.parse(start).toInstant().toString());
    assertThat(bolna.batches()).hasSize(1);
  }

  @Test
  void contactsThatWereLeftOutDoNotDelayTheNextAttempt() {
    TestJob job = failedToSchedule(guarded(WINDOW + ", 'timeZoneColumn': 'zone'"));
    runtime.clock.advance(Duration.ofMinutes(20));

    CreateBatch.Result result = (CreateBatch.Result) runtime.newConnector().execute(job.context());

    assertThat(result.startsAt()).isEqualTo("2026-08-21T05:30:00Z");
    assertThat(bolna.batches()).hasSize(1);
  }

  /** Other guards would have left out others, so the batch may have contacts in the US. */
  @Test
  void theWindowIsThatOfAllContactsIfTheGuardsHaveChanged() {
    TestJob job = failedToSchedule(guarded(WINDOW.replace("20:00", "24:00").replace("09", "00")));

    ConnectorException failure =
        runtime.failureOf(
            job.field(
                "guards",
                "{" + WINDOW + ", 'recipients': {'limitCountries': true, 'countries': 'IN'}}"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTSIDE_WINDOW");
    assertThat(only().times()).isEmpty();
  }

  private TestJob guardedAt(String start) {
    return guarded(WINDOW + ", 'timeZoneColumn': 'zone'")
        .field("start", "'at'")
        .field("scheduledAt", "'" + start + "'");
  }

  private TestJob failedToSchedule(TestJob job) {
    bolna.respondInstead(SCHEDULE, TestResponses.json(500, "{}"));
    assertThat(runtime.failureOf(job)).hasMessageContaining("is created but not scheduled");
    runtime.clock.advance(Duration.ofMinutes(1));
    return job;
  }

  @Test
  void aStartThatWasMovedIsTheStartOfTheNextAttemptToo() {
    String evening =
        "'window': {'outside': 'move', 'days': 'Mon-Sun', 'from': '11:05', 'to': '20:00'}";
    bolna.respondAfterEffect(SCHEDULE, TestResponses.json(500, "{}"));
    TestJob job =
        runtime
            .freshCreate()
            .field("guards", "{" + evening + "}")
            .field("start", "'at'")
            .field("scheduledAt", "'2026-08-21T10:45:00+05:30'");
    runtime.failureOf(job);
    runtime.clock.advance(Duration.ofHours(1));
    bolna.setStatus("%032x".formatted(1), "running");

    CreateBatch.Result result = runtime.create(job);

    assertThat(result.startsAt()).isEqualTo("2026-08-21T05:40:00Z");
    assertThat(only().times()).containsExactly("2026-08-21T05:40:00.000+00:00");
  }

  private static MockResponse scheduledBatch(int contacts) {
    return TestResponses.json(
        200,
        """
        {"batch_id": "%032x", "status": "scheduled", "total_contacts": %d,
         "scheduled_at": "2026-08-21T05:10:00Z"}\
        """
            .formatted(1, contacts));
  }

  private TestJob guarded(String guards) {
    return runtime.freshCreate().field("contacts", CONTACTS).field("guards", "{" + guards + "}");
  }

  private FakeBatch only() {
    assertThat(bolna.batches()).hasSize(1);
    return bolna.batches().get(0);
  }
}
