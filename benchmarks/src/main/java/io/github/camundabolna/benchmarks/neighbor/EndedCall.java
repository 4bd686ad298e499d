package io.github.camundabolna.benchmarks.neighbor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** The event of a call that has ended, as the vendor sends it. */
final class EndedCall {

  private static final String REQUEST =
      """
      {"agent_id": "11111111-2222-4333-8444-555555555555",
       "recipient_phone_number": "+919876543200"}\
      """;

  private static final Duration STEP = Duration.ofMillis(1);
  private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

  private EndedCall() {}

  /** Places a call at a vendor of its own, and waits for its end. */
  static ObjectNode event() {
    try (BolnaSimulator vendor =
        BolnaSimulator.start(SimulatorSettings.defaults().withStep(STEP))) {
      String placed =
          WebhookClient.create(SimulatorSettings.DEFAULT_API_KEY)
              .post(URI.create(vendor.baseUri() + "/call"), REQUEST)
              .join();
      String id = new ObjectMapper().readTree(placed).path("execution_id").asText();
      ConditionWait.require(
          "the simulator to complete a call",
          LONGEST_CALL,
          () -> vendor.journal().statuses(id).contains("completed"));
      return (ObjectNode) vendor.journal().execution(id).orElseThrow();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
