package io.github.camundabolna.bolna.client.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure of each request about batches leaves known. */
class BatchClientErrorsTest {

  private static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED, REJECTED",
    "403, UNAUTHORIZED, UNAUTHORIZED",
    "402, BALANCE_LOW, BALANCE_LOW",
    "429, SAFE_TO_RETRY, SAFE_TO_RETRY",
    "500, UNKNOWN_OUTCOME, SAFE_TO_RETRY",
    "503, UNKNOWN_OUTCOME, SAFE_TO_RETRY"
  })
  void onlyACreateCanHaveHadAnEffectThatAnotherWouldDouble(int status, Kind create, Kind others) {
    assertThat(failure(TestResponses.json(status, "{}"), this::create).kind()).isEqualTo(create);
    repeatable()
        .forEach(
            request ->
                assertThat(failure(TestResponses.json(status, "{}"), request).kind())
                    .isEqualTo(others));
  }

  /** Of a list of calls, the other path is asked, too: see BatchExecutionPagesTest. */
  @Test
  void missingBatchIsRejected() {
    MockResponse missing = TestResponses.json(404, "{}");
    bolna.enqueue(missing);
    assertThat(failure(missing, () -> bolna.batches().forEachExecution(BATCH, each -> {})).kind())
        .isEqualTo(Kind.REJECTED);
    assertThat(failure(missing, () -> bolna.batches().batch(BATCH)).kind())
        .isEqualTo(Kind.REJECTED);
  }

  @Test
  void aCutConnectionLeavesOnlyTheOutcomeOfACreateUnknown() {
    assertThat(failure(TestResponses.cutAfterReading(), this::create).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
    repeatable()
        .forEach(
            request ->
                assertThat(failure(TestResponses.cutAfterReading(), request).kind())
                    .isEqualTo(Kind.SAFE_TO_RETRY));
  }

  private ApiException failure(MockResponse answer, ThrowingCallable request) {
    bolna.enqueue(answer);
    return RequestSamples.failure(request);
  }

  private void create() {
    bolna
        .batches()
        .createBatch(
            new BatchRequest(
                MockApiServer.AGENT,
                "a.csv",
                new byte[0],
                List.of(),
                Optional.empty(),
                Optional.empty()));
  }

  private List<ThrowingCallable> repeatable() {
    BatchClient client = bolna.batches();
    OffsetDateTime time = OffsetDateTime.parse("2026-06-23T07:00:00Z");
    return List.of(
        () -> client.scheduleBatch(BATCH, time, false),
        () -> client.stopBatch(BATCH),
        () -> client.deleteBatch(BATCH),
        () -> client.batch(BATCH),
        () -> client.forEachExecution(BATCH, each -> {}),
        () -> client.forEachBatch(MockApiServer.AGENT, each -> {}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "{\"data\":[],\"has_more\":true}",
        "[{\"id\":\"a\",\"status\":\"busy\"},{\"id\":",
        "[{\"id\":\"a\",\"status\":\"busy\"}",
        "<html>"
      })
  void aListThatIsNoneOrBreaksOffIsAFailureAndNoShorterList(String body) {
    bolna.enqueue(200, body);
    ApiException failure =
        RequestSamples.failure(() -> bolna.batches().forEachExecution(BATCH, each -> {}));
    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure.getMessage())
        .containsAnyOf("GET /v2/batches/" + BATCH + "/executions", "calls of batch " + BATCH)
        .doesNotContain("busy", "html>", "\n");
  }

  @Test
  void aListMayBeLargerThanAnyOtherAnswerButNotEndless() {
    HttpSettings small = bolna.settings(Duration.ofSeconds(5), 1000);
    String row = "{\"id\":\"a\",\"status\":\"busy\",\"transcript\":\"" + "x".repeat(950) + "\"}";
    bolna.enqueue(200, list(row, 60)).enqueue(200, list(row, 100));
    List<String> ids = new ArrayList<>();

    bolna.batches(small).forEachExecution(BATCH, each -> ids.add(each.id()));
    assertThat(ids).hasSize(60);

    assertThat(
            RequestSamples.failure(() -> bolna.batches(small).forEachExecution(BATCH, each -> {}))
                .kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  private static String list(String row, int times) {
    return "[" + (row + ",").repeat(times - 1) + row + "]";
  }

  @Test
  void whatTheReaderOfRowsThrowsComesThrough() {
    bolna.enqueue(200, "[{\"id\":\"a\",\"status\":\"busy\"}]");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                bolna
                    .batches()
                    .forEachExecution(
                        BATCH,
                        each -> {
                          throw new IllegalStateException("enough");
                        }));
  }
}
