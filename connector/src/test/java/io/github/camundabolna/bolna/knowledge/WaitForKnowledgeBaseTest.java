package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.FakeKnowledgeBases.FakeKnowledgeBase;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitForKnowledgeBaseTest {

  private static final String ID = KnowledgeConnectorFixture.ID;

  @AutoClose private final KnowledgeConnectorFixture runtime = new KnowledgeConnectorFixture();

  @BeforeEach
  void create() {
    runtime.api.put(
        new FakeKnowledgeBase(
            ID, "processing", Map.of("fileName", "a.pdf"), runtime.clock.instant()));
  }

  @ParameterizedTest
  @CsvSource({"processed, true", "error, false", "failed, false"})
  void theWaitEndsWithTheProcessing(String status, boolean processed) {
    runtime.api.setStatus(ID, status);

    WaitForKnowledgeBase.Result result = (WaitForKnowledgeBase.Result) runtime.run(job(""));

    assertThat(result.processed()).isEqualTo(processed);
    assertThat(result.knowledgeBase())
        .containsEntry("knowledgeBaseId", ID)
        .containsEntry("status", status)
        .containsEntry("vectorId", "v-" + ID);
    assertThat(runtime.api.requestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"processing", "indexing"})
  void anAttemptBeforeThatSendsOneRequestAndCostsNoRetry(String status) {
    runtime.api.setStatus(ID, status);

    ConnectorRetryException failure = retryOf(job(""));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(failure)
        .hasMessageStartingWith(
            "Bolna hasn't processed knowledge base " + ID + ": its status is \"" + status + "\"")
        .hasMessageMatching("(?s).*; next try in PT([5-9]|10)S");
    assertThat(failure.getBackoffDuration())
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(runtime.api.requestCount()).isEqualTo(1);
  }

  @Test
  void theJobComesBackUntilTheKnowledgeBaseIsProcessed() {
    TestJob job = job("");
    for (int i = 0; i < 20; i++) {
      ConnectorRetryException failure = retryOf(job);
      runtime.clock.advance(failure.getBackoffDuration());
      job = TestEngine.after(failure, job);
    }
    runtime.api.setStatus(ID, "processed");

    assertThat(((WaitForKnowledgeBase.Result) runtime.run(job)).processed()).isTrue();
    assertThat(runtime.api.requestCount()).isEqualTo(21);
  }

  @ParameterizedTest
  @CsvSource({"PT40S, 10", "PT2M, 30", "PT20M, 60", "PT29M50S, 10"})
  void thePauseGrowsWithTheWaitUntilItsEnd(Duration waited, int seconds) {
    TestJob job = job("");
    runtime.clock.advance(waited);

    assertThat(retryOf(job).getBackoffDuration())
        .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 5));
  }

  @ParameterizedTest
  @CsvSource({
    "'', PT30M",
    "', \"maximumWait\": \"\"', PT30M",
    "', \"maximumWait\": \"PT5M\"', PT5M"
  })
  void theWaitHasAnEndWithItsOwnError(String field, Duration longest) {
    TestJob job = job(field);
    runtime.clock.advance(longest.minusSeconds(1));
    assertThat(retryOf(job)).hasMessageContaining("; next try in ");
    runtime.clock.advance(Duration.ofSeconds(1));

    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_STILL_PROCESSING");
    assertThat(failure)
        .hasMessage(
            "After %s, Bolna hasn't processed knowledge base %s: its status is \"processing\""
                .formatted(longest, ID));
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
  }

  @Test
  void aKnowledgeBaseThatIsProcessedAtTheEndIsFound() {
    TestJob job = job("");
    runtime.clock.advance(Duration.ofHours(2));
    runtime.api.setStatus(ID, "processed");

    assertThat(((WaitForKnowledgeBase.Result) runtime.run(job)).processed()).isTrue();
  }

  @Test
  void withoutTheTimeOfEntryEachAttemptCostsARetry() {
    ConnectorRetryException failure = retryOf(job("").with("enteredAt", TestJson.of("null")));

    assertThat(failure).hasMessageNotContaining("next try in");
    assertThat(failure.getBackoffDuration())
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(65));
  }

  @Test
  void anOutageBeforeTheEndOfALongWaitCostsNoRetry() {
    TestJob job = job(", 'maximumWait': 'P7D'");
    runtime.api.respondAlways(TestResponses.cutAfterReading());
    runtime.clock.advance(Duration.ofDays(2));

    ConnectorRetryException during = retryOf(job);
    runtime.clock.advance(Duration.ofDays(5));
    ConnectorRetryException after = retryOf(job);

    assertThat(during.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(during).hasMessageContaining("; next try in ");
    assertThat(during.getBackoffDuration())
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(65));
    assertThat(after).hasMessageNotContaining("next try in");
  }

  @Test
  void aKnowledgeBaseThatIsGoneIsRejected() {
    runtime.api.respondInstead(
        "GET /knowledgebase/*",
        TestResponses.json(400, "{\"error\":1001,\"message\":\"Knowledgebase not found\"}"));

    assertThat(runtime.failureOf(job("")).getErrorCode()).isEqualTo("BOLNA_REJECTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59S", "P8D", "30", "soon"})
  void aMaximumThatIsNoneIsExplained(String maximum) {
    assertThat(runtime.inputErrorOf(job(", 'maximumWait': '" + maximum + "'")))
        .isEqualTo(
            "maximumWait must be an ISO 8601 duration from PT1M to P7D, like PT30M, but was \""
                + maximum
                + "\"");
  }

  private ConnectorRetryException retryOf(TestJob job) {
    return (ConnectorRetryException) runtime.failureOf(job);
  }

  private TestJob job(String more) {
    return runtime.fresh(
        "{'type': 'waitForKnowledgeBase', 'knowledgeBaseId': '" + ID + "'" + more + "}");
  }
}
