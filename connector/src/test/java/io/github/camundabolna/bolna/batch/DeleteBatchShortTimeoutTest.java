package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A job with a time-out of a second comes again before anything else says that it may. */
class DeleteBatchShortTimeoutTest {

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();

  @Test
  void aBatchThatIsGoneWasDeletedByTheFirstTry() {
    TestJob job = deletion().withHeader("jobTimeout", "PT1S");
    runtime.newConnector().execute(job.context());
    runtime.clock.advance(Duration.ofSeconds(2));

    assertThat(((DeleteBatch.Result) runtime.run(job)).status()).isEqualTo("deleted");
  }

  /** As after a result expression that failed, with a back-off of zero. */
  @Test
  void aBatchThatIsGoneWasDeletedByATryThatFailedAtOnce() {
    TestJob job = deletion();
    runtime.newConnector().execute(job.context());
    runtime.clock.advance(Duration.ofSeconds(1));

    TestJob again = job.with("error", TestJson.of("{'code': 'X', 'message': 'FEEL'}"));

    assertThat(((DeleteBatch.Result) runtime.run(again)).status()).isEqualTo("deleted");
  }

  /** The contract has only 400 for both requests. */
  @Test
  void aBatchThatBolnaRefusesToDeleteAndToReadIsGone() {
    TestJob job = deletion().withHeader("jobTimeout", "PT1S");
    runtime.clock.advance(Duration.ofSeconds(2));
    runtime.bolna.respondInstead("DELETE /batches/*", refusal());
    runtime.bolna.respondInstead("GET /batches/*", refusal());

    assertThat(((DeleteBatch.Result) runtime.run(job)).status()).isEqualTo("deleted");
  }

  @Test
  void aBatchThatBolnaRefusesToDeleteIsNotGoneWhileItCanBeRead() {
    TestJob job = deletion().withHeader("jobTimeout", "PT1S");
    runtime.clock.advance(Duration.ofSeconds(2));
    runtime.bolna.respondInstead("DELETE /batches/*", refusal());

    assertThat(runtime.failureOf(job)).hasMessageContaining("not allowed");
    assertThat(runtime.bolna.batches()).hasSize(1);
  }

  private static MockResponse refusal() {
    return TestResponses.json(400, "{\"message\":\"not allowed\"}");
  }

  private TestJob deletion() {
    String batch = runtime.createdBatchId();
    return runtime.freshJob("{'type': 'deleteBatch', 'batchId': '" + batch + "'}").withKey(2);
  }
}
