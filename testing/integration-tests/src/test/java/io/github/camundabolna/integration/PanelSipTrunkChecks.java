package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with "Bolna SIP trunk". */
record PanelSipTrunkChecks(IntegrationEnvironment environment) implements PanelChecks {

  @Override
  public Map<String, Runnable> runs() {
    return Map.ofEntries(
        Map.entry("create-trunk", this::createTrunk),
        Map.entry("get-trunk", this::getTrunk),
        Map.entry("list-trunks", this::listTrunks),
        Map.entry("update-trunk", this::updateTrunk),
        Map.entry("delete-trunk", this::deleteTrunk),
        Map.entry("add-trunk-number", this::addTrunkNumber),
        Map.entry("list-trunk-numbers", this::listTrunkNumbers),
        Map.entry("remove-trunk-number", this::removeTrunkNumber));
  }

  private void createTrunk() {
    String id = create("Created");

    String sent =
        environment.bolna.journal().requestsTo("POST /sip-trunks/trunks").getLast().body();
    assertThat(sent).contains("\"" + IntegrationEnvironment.SIP_PASSWORD + "\"");
    JsonNode trunk = get(id);
    assertThat(trunk.path("name").asText()).isEqualTo("Created");
    assertThat(trunk.path("inboundEnabled").asBoolean()).isTrue();
    assertThat(trunk.at("/settings/qualify_frequency").asInt()).isEqualTo(30);
    assertThat(trunk.at("/gateways/0/gateway_address").asText()).isEqualTo("sip.zadarma.com");
  }

  private void getTrunk() {
    assertThat(get(create("Read")).path("username").asText()).isEqualTo("4711");
  }

  private void listTrunks() {
    String id = create("Listed");

    assertThat(list()).contains(id);
  }

  private void updateTrunk() {
    String id = create("Deactivated");

    run("update-trunk", Map.of("trunkId", id));

    assertThat(get(id).path("active").asBoolean()).isFalse();
    assertThat(list()).doesNotContain(id);
  }

  private void deleteTrunk() {
    String id = create("Deleted");

    run("delete-trunk", Map.of("trunkId", id));
    run("delete-trunk", Map.of("trunkId", id));

    assertThat(list()).doesNotContain(id);
  }

  private void addTrunkNumber() {
    String id = create("With a number");

    String number = add(id);

    assertThat(add(id)).as("the same number again").isEqualTo(number);
    assertThat(numbers(id)).containsExactly(number);
  }

  private void listTrunkNumbers() {
    assertThat(numbers(create("Without numbers"))).isEmpty();
  }

  private void removeTrunkNumber() {
    String id = create("Without its number");

    run("remove-trunk-number", Map.of("trunkId", id, "phoneNumberId", add(id)));

    assertThat(numbers(id)).isEmpty();
  }

  private String create(String name) {
    long instance = run("create-trunk", Map.of("trunkName", name));
    return environment.variable(instance, "trunkId").asText();
  }

  private String add(String trunkId) {
    long instance = run("add-trunk-number", Map.of("trunkId", trunkId));
    return environment.variable(instance, "phoneNumberId").asText();
  }

  private JsonNode get(String trunkId) {
    return environment.variable(run("get-trunk", Map.of("trunkId", trunkId)), "trunk");
  }

  private List<String> list() {
    return environment.variable(run("list-trunks", Map.of()), "trunks").findValuesAsText("trunkId");
  }

  private List<String> numbers(String trunkId) {
    long instance = run("list-trunk-numbers", Map.of("trunkId", trunkId));
    return environment.variable(instance, "trunkNumbers").findValuesAsText("phoneNumberId");
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
