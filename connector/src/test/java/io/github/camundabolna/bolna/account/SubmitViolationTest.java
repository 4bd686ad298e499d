package io.github.camundabolna.bolna.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmitViolationTest {

  private static final String ID = "ce23f363-131a-47fc-8a33-258141a575b0";
  private static final String POST = "POST /violations/submit";
  private static final String GET = "GET /violations/list";
  private static final String JOB = "{'type': 'submitViolation', 'violationId': '" + ID + "'}";
  private static final SubmitViolation.Result SUBMITTED =
      new SubmitViolation.Result(ID, "submitted");

  @AutoClose
  private final OperationFixture runtime = new OperationFixture(BolnaAccountFunction::new);

  @Test
  void documentIsSentWithItsName() {
    runtime.api.on(POST, 200, "{\"message\":\"success\",\"state\":\"submitted\"}");

    assertThat(runtime.run(with(runtime.fresh(JOB), "proof of consent"))).isEqualTo(SUBMITTED);
    assertThat(runtime.lines()).containsExactly(POST);
    assertThat(runtime.api.requests().get(0).getBody().utf8())
        .contains(ID, "name=\"violation_file\"; filename=\"people.csv\"", "proof of consent");
  }

  @Test
  void documentAloneIsTakenAsAListOfOne() {
    runtime.api.on(POST, 200, "{}");
    TestJob job = runtime.fresh(JOB);

    assertThat(runtime.run(job.field("document", job.documents().reference("x"))))
        .isEqualTo(SUBMITTED);
  }

  @Test
  void repeatedJobThatIsRefusedFindsWhatItSubmitted() {
    runtime.api.on(POST, 400, "{\"message\":\"already submitted\"}");
    runtime.api.on(GET, 200, listed(TestClock.START.minus(Duration.ofMinutes(9))));

    assertThat(runtime.run(with(runtime.late(JOB), "x"))).isEqualTo(SUBMITTED);
    assertThat(runtime.lines())
        .containsExactly(POST, GET + "?status=submitted&page_number=1&page_size=100");
  }

  @Test
  void retryRightAfterALostResponseFindsWhatItSubmitted() {
    TestJob job = with(runtime.fresh(JOB), "x");
    runtime.api.on(POST, 500, "{}");
    ConnectorRetryException lost = (ConnectorRetryException) runtime.failureOf(job);
    runtime.api.on(POST, 400, "{\"message\":\"already submitted\"}");
    runtime.api.on(GET, 200, listed(TestClock.START));

    assertThat(runtime.run(TestEngine.after(lost, job))).isEqualTo(SUBMITTED);
  }

  @Test
  void refusalOfAnEarlierSubmissionIsReported() {
    runtime.api.on(POST, 400, "{\"message\":\"already submitted\"}");
    runtime.api.on(GET, 200, listed(TestClock.START.minus(Duration.ofDays(1))));

    ConnectorException failure = runtime.failureOf(with(runtime.late(JOB), "x"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageEndingWith("already submitted");
  }

  @Test
  void firstAttemptThatIsRefusedLooksForNothing() {
    runtime.api.on(POST, 400, "{\"message\":\"no such violation\"}");

    assertThat(runtime.failureOf(with(runtime.fresh(JOB), "x")).getErrorCode())
        .isEqualTo("BOLNA_REJECTED");
    assertThat(runtime.lines()).containsExactly(POST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "[null]"})
  void documentIsRequired(String json) {
    assertThat(runtime.inputErrorOf(runtime.fresh(JOB).field("document", json)))
        .isEqualTo("document is missing. Provide the evidence");
  }

  @Test
  void onlyOneDocumentIsTaken() {
    TestJob job = runtime.fresh(JOB);
    String document = job.documents().reference("x");

    assertThat(runtime.inputErrorOf(job.field("document", "[" + document + "," + document + "]")))
        .isEqualTo("document must be one document, but there were 2");
  }

  @Test
  void emptyDocumentIsRefused() {
    assertThat(runtime.inputErrorOf(with(runtime.fresh(JOB), "")))
        .isEqualTo("document must not be empty. Nothing was sent");
  }

  @Test
  void documentOverTheLimitIsRefusedBeforeAnythingIsSent() {
    assertThat(runtime.inputErrorOf(with(runtime.fresh(JOB), "x".repeat(20 * 1024 * 1024 + 1))))
        .isEqualTo("document must not be larger than 20 MB. Nothing was sent");
  }

  @Test
  void textInPlaceOfADocumentIsRefused() {
    assertThat(runtime.inputErrorOf(runtime.fresh(JOB).field("document", "'proof'")))
        .startsWith("document must be a document");
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void idThatIsNoneIsRefused(String id) {
    TestJob job = runtime.fresh(JOB).field("violationId", TextNode.valueOf(id).toString());

    assertThat(runtime.inputErrorOf(job)).startsWith("violationId ").hasSizeLessThan(400);
  }

  private static TestJob with(TestJob job, String content) {
    return job.field("document", "[" + job.documents().reference(content) + "]");
  }

  private static String listed(Instant updatedAt) {
    return "{\"data\":[{\"id\":\"%s\",\"status\":\"submitted\",\"updated_at\":\"%s\"}]}"
        .formatted(ID, updatedAt);
  }
}
