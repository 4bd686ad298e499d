package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The expected results of the scenarios with "Bolna disposition". */
record PanelDispositionChecks(IntegrationEnvironment environment) implements PanelChecks {

  @Override
  public Map<String, Runnable> runs() {
    return Map.of(
        "create-disposition", this::create,
        "create-dispositions", this::createMany,
        "get-disposition", this::get,
        "list-dispositions", this::list,
        "update-disposition", this::update,
        "delete-disposition", this::delete,
        "test-dispositions", this::test);
  }

  private void create() {
    JsonNode disposition = read(created());

    assertThat(disposition.path("name").asText()).isEqualTo("Call Outcome");
    assertThat(disposition.path("category").asText()).isEqualTo("Lead Quality");
    assertThat(disposition.path("subjective_type").asText()).isEqualTo("regex");
    assertThat(disposition.at("/subjective_type_config/pattern").asText()).isEqualTo("^[0-9]{10}$");
    assertThat(disposition.at("/objective_options/0/value").asText()).isEqualTo("interested");
  }

  private void createMany() {
    Map<String, Object> one = Map.of("name", "a", "question", "b", "is_subjective", true);
    Map<String, Object> two = Map.of("name", "c", "question", "d", "is_subjective", true);

    long instance = run("create-dispositions", Map.of("dispositions", List.of(one, two)));

    JsonNode ids = environment.variable(instance, "dispositionIds");
    assertThat(ids).hasSize(2);
    assertThat(read(ids.get(1).asText()).path("name").asText()).isEqualTo("c");
  }

  private void get() {
    String id = created();

    assertThat(read(id).path("id").asText()).isEqualTo(id);
  }

  private void list() {
    String id = created();

    long instance = run("list-dispositions", Map.of());

    assertThat(environment.variable(instance, "dispositions").findValuesAsText("id")).contains(id);
  }

  private void update() {
    String id = created();

    long instance = run("update-disposition", Map.of("dispositionId", id));

    assertThat(environment.variable(instance, "dispositionId").asText()).isEqualTo(id);
    assertThat(read(id).path("question").asText()).isEqualTo("Did the customer agree?");
  }

  private void delete() {
    Map<String, Object> variables = Map.of("dispositionId", created());

    long first = run("delete-disposition", variables);
    long second = run("delete-disposition", variables);

    assertThat(environment.variable(first, "dispositionStatus").asText()).isEqualTo("deleted");
    assertThat(environment.variable(second, "dispositionStatus").asText()).isEqualTo("deleted");
  }

  private void test() {
    created();

    long instance = run("test-dispositions", Map.of());

    assertThat(environment.variable(instance, "testResults").path("Call Outcome").asText())
        .isEqualTo("interested");
  }

  private String created() {
    long instance = run("create-disposition", Map.of());
    return environment.variable(instance, "dispositionId").asText();
  }

  private JsonNode read(String id) {
    long instance = run("get-disposition", Map.of("dispositionId", id));
    return environment.variable(instance, "disposition");
  }

  private long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    environment.awaitEnd(instance);
    return instance;
  }
}
