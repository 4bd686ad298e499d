package io.github.camundabolna.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A parcel that came back, and what the AI agent asks for. Calls are allowed at any hour. */
final class ParcelScenario {

  private final IntegrationEnvironment world;
  private final String number;
  private final Map<String, Object> variables = new HashMap<>();
  private final Map<String, Object> rails = new HashMap<>();

  ParcelScenario(IntegrationEnvironment world, String number) {
    this.world = world;
    this.number = number;
    with("customerName", "Asha").with("phoneNumber", number).with("parcel", "P-17");
    with("reason", "nobody at home")
        .with("agentId", IntegrationEnvironment.AGENT)
        .with("guardRails", rails);
    hours(0, 24, "Asia/Kolkata");
  }

  ParcelScenario with(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  /**
   * @param value null takes the rail away
   */
  ParcelScenario rail(String name, Object value) {
    rails.put(name, value);
    return this;
  }

  ParcelScenario hours(int from, int until, String zone) {
    return rail("fromHour", from).rail("untilHour", until).rail("timeZone", zone);
  }

  /** What the AI agent is told when it asks for one call in each turn. */
  List<JsonNode> told(JsonNode... calls) {
    return play(Arrays.stream(calls).map(List::of).toList());
  }

  /** What it is told when it asks for all of them in one turn. */
  List<JsonNode> toldAtOnce(JsonNode... calls) {
    return play(List.of(List.of(calls)));
  }

  private List<JsonNode> play(List<List<JsonNode>> script) {
    with(ScriptedAgent.SCRIPT, script);
    long instance = world.start("returned-parcel", variables);
    world.awaitEnd(instance);
    return ScriptedAgent.told(world.variable(instance, "agent"));
  }

  List<PlacedCall> placedCalls() {
    return world.bolna.journal().placedCalls().stream()
        .filter(dial -> dial.number().equals(number))
        .toList();
  }
}
