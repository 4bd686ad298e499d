package io.github.camundabolna.bolna.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is created, is created once for each job. */
class DispositionLookupTest {

  private static final String LIST = "GET /dispositions/";

  @AutoClose private final DispositionConnectorFixture runtime = new DispositionConnectorFixture();

  @ParameterizedTest
  @ValueSource(strings = {"createDisposition", "createDispositions"})
  void aLostResponseIsFoundAtOnce(String type) {
    runtime.api.respondAfterEffect(request(type), TestResponses.cutAfterReading());

    assertThat(runtime.run(job(type)).toString())
        .contains(runtime.api.all().get(0).path("id").asText());
    assertThat(runtime.api.all()).hasSize(type.equals("createDisposition") ? 1 : 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createDisposition", "createDispositions"})
  void aFailedLookUpIsRepeatedByTheNextAttempt(String type) {
    runtime.api.respondAfterEffect(request(type), TestResponses.json(500, "{}"));
    runtime.api.respondInstead(LIST, TestResponses.json(500, "{}"));
    TestJob job = job(type);

    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);
    runtime.clock.advance(failure.getBackoffDuration());
    runtime.run(TestEngine.after(failure, job));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.api.all()).hasSize(type.equals("createDisposition") ? 1 : 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createDisposition", "createDispositions"})
  void anotherRuntimeFindsWhatAKilledOneCreated(String type) {
    TestJob job = job(type);
    Object first = runtime.run(job);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.runElsewhere(job)).isEqualTo(first);
  }

  @Test
  void anOlderDispositionIsAnother() {
    runtime.api.add(TestJson.of("{'name': 'Outcome', 'question': 'What?'}"));
    runtime.clock.advance(Duration.ofHours(1));
    TestJob job = job("createDisposition");
    runtime.clock.advance(Duration.ofMinutes(6));

    runtime.run(job);

    assertThat(runtime.api.all()).hasSize(2);
  }

  @Test
  void twoOfTheSameInAListAreTwo() {
    TestJob job =
        runtime
            .job("createDispositions")
            .field("dispositions", "[" + FREE_TEXT + "," + FREE_TEXT + "]");
    CreateDispositions.Result first = (CreateDispositions.Result) runtime.run(job);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.runElsewhere(job)).isEqualTo(first);
    assertThat(first.dispositionIds()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void oneOfTwoIsNoneBecauseAllAreCreatedOrNone() {
    TestJob job = job("createDispositions");
    runtime.api.add(TestJson.of("{'name': 'Outcome', 'question': 'What?'}"));
    runtime.clock.advance(Duration.ofMinutes(6));

    runtime.run(job);

    assertThat(runtime.api.all()).hasSize(3);
  }

  @Test
  void aCopyIsMadeOnce() {
    runtime.api.shareAll();
    String id = runtime.api.add(TestJson.of("{'name': 'Outcome', 'question': 'What?'}"));
    runtime.clock.advance(Duration.ofHours(1));
    runtime.api.respondAfterEffect("PUT /dispositions/*", TestResponses.cutAfterReading());
    TestJob job = update(id, "{'question': 'Why?'}");

    UpdateDisposition.Result result = (UpdateDisposition.Result) runtime.run(job);

    assertThat(result.copied()).isTrue();
    assertThat(result.dispositionId()).isNotEqualTo(id);
    assertThat(runtime.api.all()).hasSize(1);
    runtime.clock.advance(Duration.ofMinutes(6));
    assertThat(runtime.runElsewhere(job)).isEqualTo(result);
  }

  @Test
  void aSiblingThatHasTheValueIsNoCopyWhileTheAgentHasTheOriginal() {
    String id = runtime.api.add(TestJson.of("{'name': 'Outcome', 'question': 'What?'}"));
    runtime.api.add(TestJson.of("{'name': 'Reason', 'question': 'Why?', 'model': 'gpt-4.1'}"));
    TestJob job = update(id, "{'model': 'gpt-4.1'}");
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.run(job)).isEqualTo(new UpdateDisposition.Result(id, false));
    assertThat(runtime.api.all().get(0).path("model").asText()).isEqualTo("gpt-4.1");
  }

  @Test
  void aSiblingThatHasTheValueIsNotTheCopy() {
    runtime.api.shareAll();
    String id = runtime.api.add(TestJson.of("{'name': 'Outcome', 'question': 'What?'}"));
    String sibling =
        runtime.api.add(TestJson.of("{'name': 'Reason', 'question': 'Why?', 'model': 'gpt-4.1'}"));
    TestJob job = update(id, "{'model': 'gpt-4.1'}");
    UpdateDisposition.Result first = (UpdateDisposition.Result) runtime.run(job);
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(runtime.runElsewhere(job)).isEqualTo(first);
    assertThat(first.dispositionId()).isNotIn(id, sibling);
    assertThat(runtime.api.count("PUT /dispositions/")).isOne();
  }

  private TestJob update(String id, String changes) {
    return runtime
        .job("updateDisposition")
        .field("dispositionId", "'" + id + "'")
        .field("changes", changes);
  }

  private static final String FREE_TEXT =
      "{'name': 'Reason', 'question': 'Why?', 'is_subjective': true}";

  private TestJob job(String type) {
    String outcome = "{'name': 'Outcome', 'question': 'What?', 'is_subjective': true}";
    return runtime
        .job(type)
        .field("name", "'Outcome'")
        .field("question", "'What?'")
        .field("answer", "'freeText'")
        .field("dispositions", "[" + outcome + "," + FREE_TEXT + "]");
  }

  private static String request(String type) {
    return type.equals("createDisposition") ? "POST /dispositions/" : "POST /dispositions/bulk";
  }
}
