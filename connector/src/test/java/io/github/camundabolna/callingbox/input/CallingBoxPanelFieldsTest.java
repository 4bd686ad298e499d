package io.github.camundabolna.callingbox.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.AgentId;
import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.CallId;
import io.github.camundabolna.testing.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxPanelFieldsTest {

  private static final String AGENT = "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f";
  private static final String CALL = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

  private record Ids(@AgentId String agentId, @CallId String callId) {}

  @Test
  void documentedIdsAreAccepted() {
    assertThat(Violations.of(new Ids(AGENT, CALL))).isEmpty();
  }

  @Test
  void missingIdsAreNamed() {
    assertThat(Violations.of(new Ids(" ", null)))
        .containsExactly(
            "agentId is missing. Copy the agent ID from the CallingBox dashboard",
            "callId is missing. Enter the ID that \"Place call\" returned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "b5a1c9f26d2d4a7f9f3a5a2b1c3d4e5f"})
  void agentIdIsAUuid(String id) {
    assertThat(Violations.of(new Ids(id, CALL)))
        .containsExactly("agentId must be an agent ID like " + AGENT + ", but was \"" + id + "\"");
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void idThatLeadsSomewhereElseIsRefused(String id) {
    assertThat(Violations.of(new Ids(id, id)))
        .hasSize(2)
        .allMatch(sentence -> sentence.matches("(?s)(agent|call)Id .*"));
  }
}
