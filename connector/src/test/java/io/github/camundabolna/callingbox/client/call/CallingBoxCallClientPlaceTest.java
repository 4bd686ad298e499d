package io.github.camundabolna.callingbox.client.call;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.VoicemailAction;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.CallingBoxError;
import io.github.camundabolna.testing.MockCallingBox;
import io.github.camundabolna.testing.TestResponses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxCallClientPlaceTest {

  private static final String AGENT = "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f";
  private static final String TO = "+15551234567";
  private static final Optional<String> FROM = Optional.of("+15557654321");
  private static final String QUEUED = "{'id': 'c1', 'status': 'queued'}";

  private static final AgentDispatch SMALLEST =
      new AgentDispatch(AGENT, TO, Optional.empty(), Optional.empty(), DispatchOptions.NONE);

  private static final DispatchOptions ALL_OPTIONS =
      new DispatchOptions(
          Map.of("patient", "Zoë", "visits", List.of(1, true)),
          Optional.of(new WebhookUrl("https://host.example/inbound/box?token=a-long-secret")),
          Map.of("camunda_element_instance_key", "2251799813685249"));

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @Test
  void smallestCallByAnAgentHasTwoFields() {
    CallingBoxCall placed = box.enqueue(201, QUEUED).calls().place(SMALLEST);

    assertThat(placed.id()).isEqualTo("c1");
    assertThat(placed.status()).isEqualTo(CallingBoxStatus.QUEUED);
    box.assertSent("POST /v1/calls", "{'agent_id': '" + AGENT + "', 'to': '+15551234567'}");
  }

  @Test
  void everyFieldOfACallByAnAgentIsSent() {
    box.enqueue(201, QUEUED)
        .calls()
        .place(new AgentDispatch(AGENT, TO, FROM, Optional.of("Confirm it."), ALL_OPTIONS));

    box.assertSent(
        "POST /v1/calls",
        """
        {'agent_id': 'b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f', 'to': '+15551234567',
         'instructions': 'Confirm it.', 'from_number': '+15557654321',
         'context': {'patient': 'Zoë', 'visits': [1, true]},
         'webhook_url': 'https://host.example/inbound/box?token=a-long-secret',
         'metadata': {'camunda_element_instance_key': '2251799813685249'}}\
        """);
  }

  @Test
  void smallestCallWithoutAnAgentHasTwoFields() {
    box.enqueue(201, QUEUED)
        .calls()
        .place(
            new PromptDispatch(
                TO, "Ask.", Map.of(), Optional.empty(), Optional.empty(), DispatchOptions.NONE));

    box.assertSent("POST /v1/calls", "{'to': '+15551234567', 'prompt': 'Ask.'}");
  }

  @Test
  void everyFieldOfACallWithoutAnAgentIsSent() {
    box.enqueue(201, QUEUED)
        .calls()
        .place(
            new PromptDispatch(
                TO,
                "Ask.",
                Map.of("confirmed", "boolean"),
                Optional.of("es"),
                Optional.of(VoicemailAction.LEAVE_MESSAGE),
                ALL_OPTIONS));

    box.assertSent(
        "POST /v1/calls",
        """
        {'to': '+15551234567', 'prompt': 'Ask.', 'returns': {'confirmed': 'boolean'},
         'language': 'es', 'voicemail_action': 'leave_message',
         'context': {'patient': 'Zoë', 'visits': [1, true]},
         'webhook_url': 'https://host.example/inbound/box?token=a-long-secret',
         'metadata': {'camunda_element_instance_key': '2251799813685249'}}\
        """);
  }

  @Test
  void callThatFailedAtOnceIsNoError() {
    CallingBoxCall placed =
        box.enqueue(
                201,
                "{'id': 'c1', 'status': 'failed', 'error_code': 'insufficient_credits',"
                    + " 'error_message': 'not enough credits'}")
            .calls()
            .place(SMALLEST);

    assertThat(placed.ended()).isTrue();
    assertThat(placed.failure().code()).contains("insufficient_credits");
    assertThat(placed.failure().message()).contains("not enough credits");
  }

  @ParameterizedTest
  @EnumSource
  void errorHasItsKindAndTheSentence(CallingBoxError error) {
    error.assertFailsOnce(box, "POST /v1/calls", () -> box.calls().place(SMALLEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{'status': 'queued'}"})
  void answerWithoutAnIdLeavesTheOutcomeUnknown(String body) {
    box.enqueue(201, body);

    assertThat(failure(() -> box.calls().place(SMALLEST)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @Test
  void cutConnectionLeavesTheOutcomeUnknownAndIsNotRetried() {
    box.enqueue(TestResponses.cutAfterReading());

    assertThat(failure(() -> box.calls().place(SMALLEST)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(box.requestCount()).isOne();
  }

  @Test
  void secretOfTheWebhookUrlIsInNoFailure() {
    box.enqueue(400, "{'error': 'bad https://host.example/inbound/box?token=a-long-secret'}");

    ApiException failure =
        failure(
            () ->
                box.calls()
                    .place(new AgentDispatch(AGENT, TO, FROM, Optional.empty(), ALL_OPTIONS)));

    assertThat(failure).hasMessageContaining("https://host.example/inbound/box?***");
    assertThat(failure + " " + failure.vendorMessage()).doesNotContain("a-long-secret");
  }

  @Test
  void nothingAboutThePersonIsShownWhereARequestIsLogged() {
    PromptDispatch prompt =
        new PromptDispatch(
            TO,
            "Ask Zoë.",
            Map.of("confirmed", "boolean"),
            Optional.empty(),
            Optional.empty(),
            ALL_OPTIONS);
    AgentDispatch agent = new AgentDispatch(AGENT, TO, FROM, Optional.of("Ask Zoë."), ALL_OPTIONS);

    assertThat(prompt + " " + agent + " " + ALL_OPTIONS)
        .contains(AGENT, "confirmed")
        .doesNotContain("5551234567", "5557654321", "Zoë", "a-long-secret");
  }
}
