package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with "Bolna phone number". */
record PanelNumberChecks(IntegrationEnvironment environment) implements PanelChecks {

  @Override
  public Map<String, Runnable> runs() {
    return Map.ofEntries(
        Map.entry("list-numbers", this::listNumbers),
        Map.entry("search-numbers", this::searchNumbers),
        Map.entry("buy-number", this::buyNumber),
        Map.entry("delete-number", this::deleteNumber));
  }

  private void listNumbers() {
    assertThat(owned()).contains("+918035739222");
  }

  private void searchNumbers() {
    long instance = run("search-numbers", Map.of());

    assertThat(environment.variable(instance, "availableNumbers").findValuesAsText("phoneNumber"))
        .isNotEmpty()
        .allMatch(number -> number.startsWith("+1415"));
  }

  private void buyNumber() {
    environment.bolna.planFault("POST /phone-numbers/buy", Fault.CUT_AFTER_ACCEPT);
    long bought = buy("+14155550108");
    long again = buy("+14155550108");

    assertThat(environment.variable(bought, "alreadyOwned").asBoolean()).isFalse();
    assertThat(environment.variable(again, "phoneNumberId"))
        .isEqualTo(environment.variable(bought, "phoneNumberId"));
    assertThat(owned()).containsOnlyOnce("+14155550108");
  }

  private void deleteNumber() {
    JsonNode id = environment.variable(buy("+14155550109"), "phoneNumberId");

    run("delete-number", Map.of("phoneNumberId", id.asText()));

    assertThat(owned()).doesNotContain("+14155550109");
  }

  private long buy(String number) {
    return run("buy-number", Map.of("availableNumbers", List.of(Map.of("phoneNumber", number))));
  }

  private List<String> owned() {
    long instance = run("list-numbers", Map.of());
    return environment.variable(instance, "phoneNumbers").findValuesAsText("phoneNumber");
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
