package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.FakeKnowledgeBases.FakeKnowledgeBase;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One knowledge base for each job, however often the job comes. */
class KnowledgeBaseCreatorTest {

  private static final String CREATE = "POST /knowledgebase";
  private static final String PAGE = "https://example.com/faq";

  @AutoClose private final KnowledgeConnectorFixture runtime = new KnowledgeConnectorFixture();

  @Test
  void aLostResponseIsFoundAtOnce() {
    runtime.api.respondAfterEffect(CREATE, TestResponses.cutAfterReading());

    CreateKnowledgeBase.Result result = runtime.create(file());

    assertThat(runtime.api.all())
        .extracting(FakeKnowledgeBase::id)
        .containsExactly(result.knowledgeBaseId());
    assertThat(runtime.api.count(CREATE)).isEqualTo(1);
  }

  @Test
  void aLostResponseAndAFailedLookUpAreFoundByTheNextAttempt() {
    runtime.api.respondAfterEffect(CREATE, TestResponses.json(500, "{}"));
    runtime.api.respondInstead("GET /knowledgebase/all", TestResponses.json(500, "{}"));
    TestJob job = file();

    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);
    runtime.clock.advance(failure.getBackoffDuration());
    CreateKnowledgeBase.Result result = runtime.create(TestEngine.after(failure, job));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.api.all())
        .extracting(FakeKnowledgeBase::id)
        .containsExactly(result.knowledgeBaseId());
  }

  @Test
  void aRequestWithoutEffectIsSentAgain() {
    runtime.api.respondInstead(CREATE, TestResponses.json(500, "{}"));

    runtime.runWithRetries(file());

    assertThat(runtime.api.all()).hasSize(1);
    assertThat(runtime.api.count(CREATE)).isEqualTo(2);
  }

  /** The runtime was killed after the request, and another one gets the job. */
  @Test
  void anotherRuntimeFindsTheKnowledgeBaseOfAKilledOne() {
    TestJob document = file();
    TestJob page = runtime.createFromPage(PAGE).withKey(7);
    Object first = runtime.run(document);
    Object second = runtime.run(page);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.runElsewhere(document)).isEqualTo(first);
    assertThat(runtime.runElsewhere(page)).isEqualTo(second);
    assertThat(runtime.api.all()).hasSize(2);
  }

  /** Each activation binds another instance of the same document. */
  @Test
  void aRepeatedJobWithADocumentSendsNothingInTheSameRuntime() {
    TestJob job = file();
    CreateKnowledgeBase.Result first = runtime.create(job);

    assertThat(runtime.create(job)).isEqualTo(first);
    assertThat(runtime.api.requestCount()).isOne();
  }

  @Test
  void anotherElementCreatesAnother() {
    runtime.create(file());
    runtime.clock.advance(Duration.ofMinutes(6));

    runtime.create(
        file().withKey(7).enteredAt(runtime.clock.instant().minus(Duration.ofMinutes(5))));

    assertThat(runtime.api.all()).hasSize(2);
  }

  @Test
  void aKeyOfAnOldClusterIsAnotherElement() {
    TestJob job = file();
    String name = runtime.create(job).fileName();
    runtime.clock.advance(Duration.ofDays(1));

    TestJob late = file();
    runtime.clock.advance(Duration.ofMinutes(6));
    runtime.runElsewhere(late);

    assertThat(runtime.api.all()).extracting(FakeKnowledgeBase::fileName).containsOnly(name);
    assertThat(runtime.api.all()).hasSize(2);
  }

  @Test
  void anotherDocumentInARetryIsRefused() {
    TestJob first = file();
    String id = runtime.create(first).knowledgeBaseId();
    runtime.clock.advance(Duration.ofMinutes(6));
    byte[] other = "%PDF-1.7 other".getBytes(StandardCharsets.UTF_8);
    TestJob corrected =
        runtime
            .createFromFile(other, "prices.pdf")
            .with("enteredAt", first.variables().get("enteredAt"));

    ConnectorException failure = runtime.failureOf(corrected);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure)
        .hasMessage(
            "an earlier attempt created knowledge base "
                + id
                + " with another document or other settings. Delete it, then enter the element"
                + " again");
  }

  @Test
  void aPageWithOtherSettingsOrAnOlderOneIsAnother() {
    put("a", PAGE, "256", runtime.clock.instant());
    put("b", PAGE, "512", runtime.clock.instant().minus(Duration.ofHours(1)));
    put("c", PAGE + "?x=1", "512", runtime.clock.instant());
    TestJob job = runtime.createFromPage(PAGE).field("chunkSize", "512");
    runtime.clock.advance(Duration.ofMinutes(6));

    runtime.create(job);

    assertThat(runtime.api.all()).hasSize(4);
  }

  @Test
  void theOldestOfSeveralIsTheOne() {
    Instant entered = runtime.clock.instant();
    put("b", PAGE, "512", entered.plusSeconds(1));
    put("c", PAGE, "512", entered.plusSeconds(3));
    put("a", PAGE, "512", entered.plusSeconds(2));
    TestJob job = runtime.createFromPage(PAGE);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.create(job).knowledgeBaseId()).isEqualTo("b".repeat(32));
  }

  @Test
  void withoutTheTimeOfEntryAnOlderKnowledgeBaseOfThePageIsNotTaken() {
    put("a", PAGE, "512", runtime.clock.instant().minus(Duration.ofDays(300)));

    runtime.create(runtime.createFromPage(PAGE).with("enteredAt", TestJson.of("null")));

    assertThat(runtime.api.all()).hasSize(2);
  }

  private void put(String id, String url, String chunkSize, Instant createdAt) {
    runtime.api.put(
        new FakeKnowledgeBase(
            id.repeat(32), "processed", Map.of("url", url, "chunk_size", chunkSize), createdAt));
  }

  private TestJob file() {
    return runtime.createFromFile(KnowledgeConnectorFixture.PDF, "prices.pdf");
  }
}
