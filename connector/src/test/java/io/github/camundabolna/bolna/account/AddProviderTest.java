package io.github.camundabolna.bolna.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is added once per job, however Bolna treats a second one with the same name. */
class AddProviderTest {

  private static final String ADDED = "{\"message\":\"successful\",\"status\":\"added\"}";
  private static final String POST = "POST /providers";
  private static final String GET = "GET /providers";
  private static final String JOB =
      "{'type': 'addProvider', 'providerName': 'OPENAI_API_KEY', 'providerValue':"
          + " 'sk-0123456789az'}";
  private static final AddProvider.Result RESULT =
      new AddProvider.Result("OPENAI_API_KEY", "added");

  @AutoClose
  private final OperationFixture runtime = new OperationFixture(BolnaAccountFunction::new);

  @Test
  void nameAndValueAreSentAtOnce() {
    runtime.api.on(POST, 200, ADDED);

    assertThat(runtime.run(runtime.fresh(JOB).field("providerValue", "' sk-0123456789az\\n'")))
        .isEqualTo(RESULT);
    assertThat(runtime.lines()).containsExactly(POST);
    assertThat(runtime.sent())
        .isEqualTo(
            TestJson.of(
                "{'provider_name': 'OPENAI_API_KEY', 'provider_value': 'sk-0123456789az'}"));
  }

  @Test
  void repeatedJobFindsTheKeyThatItAdded() {
    runtime.api.on(GET, 200, listed(TestClock.START.minus(Duration.ofMinutes(9))));

    assertThat(runtime.run(runtime.late(JOB))).isEqualTo(RESULT);
    assertThat(runtime.lines()).containsExactly(GET);
  }

  @Test
  void olderKeyWithThatNameIsNoResultOfThisJob() {
    runtime.api.on(GET, 200, listed(TestClock.START.minus(Duration.ofHours(1))));
    runtime.api.on(POST, 200, ADDED);

    assertThat(runtime.run(runtime.late(JOB))).isEqualTo(RESULT);
    assertThat(runtime.lines()).containsExactly(GET, POST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"provider_name\":\"OPENAI_API_KEY\"}]",
        "[{\"provider_name\":\"TWILIO_AUTH_TOKEN\",\"created_at\":\"2026-08-21T05:05:00Z\"}]"
      })
  void keyWithoutATimeOrWithAnotherNameIsNoResultOfThisJob(String list) {
    runtime.api.on(GET, 200, list).on(POST, 200, ADDED);

    runtime.run(runtime.late(JOB));

    assertThat(runtime.lines()).containsExactly(GET, POST);
  }

  @Test
  void jobWithoutATimeOfEntryAddsTheKey() {
    runtime.api.on(GET, 200, listed(TestClock.START)).on(POST, 200, ADDED);

    runtime.run(TestJob.of(JOB));

    assertThat(runtime.lines()).containsExactly(POST);
  }

  @Test
  void lostResponseIsMadeUpForByTheList() {
    runtime.api.next(POST, TestResponses.cutAfterReading());
    runtime.api.on(GET, 200, listed(TestClock.START));

    assertThat(runtime.run(runtime.fresh(JOB))).isEqualTo(RESULT);
    assertThat(runtime.lines()).containsExactly(POST, GET);
  }

  @Test
  void outcomeStaysUnknownWhileTheListHasNoKeyAndTheNextAttemptLooksFirst() {
    runtime.api.next(POST, TestResponses.json(500, "{}")).on(GET, 200, "[]");
    ConnectorException failure = runtime.failureOf(runtime.fresh(JOB));

    runtime.api.on(GET, 200, listed(TestClock.START)).on(POST, 200, ADDED);
    TestJob next =
        runtime
            .fresh(JOB)
            .with(
                "error",
                TestJson.of(
                    "{'code': 'BOLNA_OUTCOME_UNKNOWN', 'message': '"
                        + failure.getMessage().replace("'", "")
                        + "'}"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.run(next)).isEqualTo(RESULT);
    assertThat(runtime.lines()).containsExactly(POST, GET, GET);
  }

  @Test
  void refusalIsReported() {
    runtime.api.on(POST, 400, "{\"error\":1001,\"message\":\"Provider already exists\"}");

    ConnectorException failure = runtime.failureOf(runtime.fresh(JOB));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure)
        .hasMessage("Bolna answered POST /providers with 400: Provider already exists");
  }

  @Test
  void keyInTheFieldForItsNameIsNotShown() {
    assertThat(runtime.inputErrorOf(runtime.fresh(JOB).field("providerName", "'sk-0123456789az'")))
        .isEqualTo(AccountOperation.NEW_PROVIDER_MUST_BE)
        .doesNotContain("0123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"providerName", "providerValue"})
  void bothFieldsAreRequired(String field) {
    assertThat(runtime.inputErrorOf(runtime.fresh(JOB).field(field, "' '")))
        .startsWith(field + " is missing. ")
        .doesNotContain("must be");
  }

  private static String listed(Instant createdAt) {
    return "[{\"provider_name\":\"OPENAI_API_KEY\",\"created_at\":\"" + createdAt + "\"}]";
  }
}
