package io.github.camundabolna.callingbox.client.agent;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.CallingBoxError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure of each request says, and the secrets that it never contains. */
class CallingBoxAgentClientFailuresTest extends CallingBoxAgentClientFixture {

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]"})
  void answerWithoutAnIdIsNoAgent(String body) {
    box.enqueue(201, body).enqueue(200, body);

    assertThat(failure(() -> box.agents().create(SMALLEST)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure(() -> box.agents().agent(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @EnumSource
  void errorHasItsKindAndTheSentence(CallingBoxError error) {
    AgentPatch changes = new AgentPatch(Optional.of("Desk"), AgentBehavior.DEFAULT);

    error.assertFailsOnce(box, "POST /v1/agents", () -> box.agents().create(SMALLEST));
    error.assertFails(box, "GET /v1/agents", () -> box.agents().agents());
    error.assertFails(box, "GET " + PATH, () -> box.agents().agent(ID));
    error.assertFails(box, "PATCH " + PATH, () -> box.agents().update(ID, changes));
    error.assertFails(box, "DELETE " + PATH, () -> box.agents().archive(ID));
    error.assertFails(
        box, "POST " + PATH + "/numbers", () -> box.agents().attachNumber(ID, NUMBER));
    error.assertFails(
        box, "DELETE " + PATH + "/numbers/" + NUMBER, () -> box.agents().detachNumber(ID, NUMBER));
    error.assertFails(
        box, "PUT " + PATH + "/primary-number", () -> box.agents().setPrimaryNumber(ID, NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad header tell-nobody-this",
        "bad body tell: nobody\u2026",
        "bad value obody-this"
      })
  void textOfAToolIsInNoFailure(String said) {
    AgentBehavior behavior = withTool("tell-nobody-this");
    box.enqueue(400, "{'error': '" + said + "'}").enqueue(400, "{'error': '" + said + "'}");

    for (ApiException failure :
        List.of(
            failure(() -> box.agents().update(ID, new AgentPatch(Optional.empty(), behavior))),
            failure(
                () ->
                    box.agents()
                        .create(
                            new NewAgent(
                                "a",
                                AgentType.OUTBOUND,
                                behavior,
                                List.of(),
                                Optional.empty()))))) {
      assertThat(failure).hasMessageContaining("withheld");
      assertThat(failure + " " + failure.vendorMessage()).doesNotContain("obody");
    }
  }

  @Test
  void shortTextOfAToolWithholdsNoMessage() {
    box.enqueue(400, "{'error': 'POST is no method'}");

    assertThat(
            failure(
                () -> box.agents().update(ID, new AgentPatch(Optional.empty(), withTool("POST")))))
        .hasMessageContaining("POST is no method");
  }

  @Test
  void secretOfTheWebhookUrlIsInNoFailureAndInNoLog() {
    box.enqueue(400, "{'error': 'bad " + URL.value() + "'}");

    ApiException failure =
        failure(() -> box.agents().update(ID, new AgentPatch(Optional.empty(), EVERYTHING)));

    assertThat(failure).hasMessageContaining("https://host.example/inbound/box?***");
    assertThat(failure + " " + failure.vendorMessage() + EVERYTHING)
        .doesNotContain("a-long-secret");
  }

  private static AgentBehavior withTool(String text) {
    return new AgentBehavior(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(Map.of("http", Map.of("headers", List.of(Map.of("X-Mine", text)), "port", 443))),
        Optional.empty(),
        Optional.empty());
  }
}
