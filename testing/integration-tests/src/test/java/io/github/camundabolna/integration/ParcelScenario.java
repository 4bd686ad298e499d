package io.github.camundabolna.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A parcel that came back, and what the AI agent asks for. Calls are allowed at any hour. */
final class ParcelScenario {

  private final IntegrationEnvironment environment;
  private final String number;
  private final Map<String, Object> variables = new HashMap<>();
  private final Map<String, Object> guardRails = new HashMap<>();

  ParcelScenario(IntegrationEnvironment environment, String number) {
    this.environment = environment;
    this.number = number;
    with("customerName", "Asha").with("phoneNumber", number).with("parcel", "P-17");
    with("reason", "nobody at home")
        .with("agentId", IntegrationEnvironment.AGENT)
        .with("guardRails", guardRails);
    hours(0, 24, "Asia/Kolkata");
  }

  ParcelScenario with(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  /**
   * @param value null takes the rail away
   */
  ParcelScenario guardRail(String name, Object value) {
    guardRails.put(name, value);
    return this;
  }

  ParcelScenario hours(int from, int until, String zone) {
    return guardRail("fromHour", from).guardRail("untilHour", until).guardRail("timeZone", zone);
  }

  /** Returns the tool results when the AI agent asks for one call in each turn. */
  List<JsonNode> askInTurns(JsonNode... calls) {
    return run(Arrays.stream(calls).map(List::of).toList());
  }

  /** Returns the tool results when it asks for all of them in one turn. */
  List<JsonNode> askAtOnce(JsonNode... calls) {
    return run(List.of(List.of(calls)));
  }

  private List<JsonNode> run(List<List<JsonNode>> script) {
    with(ScriptedAgent.SCRIPT, script);
    long instance = environment.start("returned-parcel", variables);
    environment.awaitEnd(instance);
    return ScriptedAgent.toolResults(environment.variable(instance, "agent"));
  }

  List<PlacedCall> placedCalls() {
    return environment.bolna.journal().placedCalls().stream()
        .filter(dial -> dial.number().equals(number))
        .toList();
  }
}
