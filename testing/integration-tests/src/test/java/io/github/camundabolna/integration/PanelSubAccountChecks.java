package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** The expected results of the scenarios with "Bolna sub-account". */
record PanelSubAccountChecks(IntegrationEnvironment environment) implements PanelChecks {

  @Override
  public Map<String, Runnable> runs() {
    return Map.of(
        "create-sub-account", this::create,
        "list-sub-accounts", this::list,
        "update-sub-account", this::update,
        "delete-sub-account", this::delete,
        "get-sub-account-usage", this::usage,
        "list-sub-account-usage", this::usageOfAll);
  }

  private void create() {
    Map<String, Object> tenant = Map.of("tenant", UUID.randomUUID().toString());

    long first = run("create-sub-account", tenant);
    long second = run("create-sub-account", tenant);

    assertThat(environment.variable(second, "subAccountId"))
        .as("the second job finds the sub-account of the first")
        .isEqualTo(environment.variable(first, "subAccountId"));
    assertThat(environment.journal.variables(first).toString()).doesNotContain("sa-");
    delete(environment.variable(first, "subAccountId").asText());
  }

  private void list() {
    String id = created();

    JsonNode accounts = environment.variable(run("list-sub-accounts", Map.of()), "subAccounts");

    assertThat(accounts.findValuesAsText("subAccountId")).contains(id);
    assertThat(accounts.toString()).doesNotContain("sa-");
    delete(id);
  }

  private void update() {
    String id = created();

    long instance = run("update-sub-account", Map.of("subAccountId", id));

    assertThat(environment.variable(instance, "subAccountStatus").asText()).isEqualTo("updated");
    assertThat(environment.bolna.journal().requestsTo("PATCH /sub-accounts/{id}").getLast().body())
        .isEqualTo("{\"min_concurrency\":0,\"max_concurrency\":0}");
    delete(id);
  }

  private void delete() {
    String id = created();

    assertThat(delete(id)).isTrue();
    assertThat(delete(id)).as("a sub-account that is gone").isFalse();
  }

  private void usage() {
    String id = created();

    long instance = run("get-sub-account-usage", Map.of("subAccountId", id));

    JsonNode usage = environment.variable(instance, "usage");
    assertThat(usage.path("subAccountId").asText()).isEqualTo(id);
    assertThat(usage.path("calls").asInt()).isEqualTo(12);
    delete(id);
  }

  private void usageOfAll() {
    String id = created();

    JsonNode usage = environment.variable(run("list-sub-account-usage", Map.of()), "usage");

    assertThat(usage.findValuesAsText("subAccountId")).contains(id);
    delete(id);
  }

  private String created() {
    long instance = run("create-sub-account", Map.of("tenant", UUID.randomUUID().toString()));
    return environment.variable(instance, "subAccountId").asText();
  }

  private boolean delete(String id) {
    long instance = run("delete-sub-account", Map.of("subAccountId", id));
    return environment.variable(instance, "subAccountDeleted").asBoolean();
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
