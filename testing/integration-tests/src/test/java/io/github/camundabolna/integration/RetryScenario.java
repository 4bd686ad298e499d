package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer of the example retry-and-fallback. By default, calls are allowed at any hour. */
final class RetryScenario {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final IntegrationEnvironment environment;
  private final String number;
  private final Map<String, Object> variables = new HashMap<>();

  RetryScenario(IntegrationEnvironment environment, String number) {
    this.environment = environment;
    this.number = number;
    with("customerName", "Asha").with("phoneNumber", number).with("topic", "Your order is ready");
    with("agentId", IntegrationEnvironment.AGENT).with("pause", "PT0.2S");
    window("00:00", "24:00", "Asia/Kolkata");
  }

  String number() {
    return number;
  }

  RetryScenario with(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  RetryScenario without(String name) {
    variables.remove(name);
    return this;
  }

  RetryScenario window(String from, String to, String timeZone) {
    return with(
        "callingWindow", Map.of("days", "Mon-Sun", "from", from, "to", to, "timeZone", timeZone));
  }

  /** Opens the window at a time, by a clock at which it's about noon. */
  RetryScenario windowFrom(Instant opening) {
    ZonedDateTime utc = opening.atZone(ZoneOffset.UTC);
    ZoneOffset zone = ZoneOffset.ofHours(12 - utc.getHour());
    return window(TIME.format(utc.withZoneSameInstant(zone)), "24:00", zone.getId());
  }

  long start() {
    return environment.start("retry-and-fallback", variables);
  }

  /** Returns the end event that the instance reaches. */
  String end(long instance) {
    environment.awaitEnd(instance);
    return environment.journal.history(instance).orElseThrow().endEvent().orElseThrow();
  }

  void awaitAt(long instance, String element) {
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(environment.journal.history(instance).orElseThrow().activeElements())
                    .as(
                        "after %s, with %s",
                        path(instance), environment.journal.variables(instance))
                    .extracting(ElementRecord::elementId)
                    .contains(element));
  }

  List<String> path(long instance) {
    return environment.journal.history(instance).orElseThrow().path();
  }

  JsonNode variable(long instance, String name) {
    return environment.variable(instance, name);
  }

  void set(long instance, String name, Object value) {
    environment.client.newSetVariablesCommand(instance).variable(name, value).send().join();
  }

  List<PlacedCall> placedCalls() {
    return environment.bolna.journal().placedCalls().stream()
        .filter(dial -> dial.number().equals(number))
        .toList();
  }

  /** Returns the times from each call to the next, in milliseconds. */
  List<Long> gaps() {
    List<Instant> times = placedCalls().stream().map(PlacedCall::at).sorted().toList();
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(times.get(i).toEpochMilli() - times.get(i - 1).toEpochMilli());
    }
    return gaps;
  }
}
