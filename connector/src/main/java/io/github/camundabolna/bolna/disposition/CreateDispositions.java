package io.github.camundabolna.bolna.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.InputJson;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import java.util.ArrayList;
import java.util.List;

/** Creates several dispositions of an agent: all of them, or none. */
@TemplateSubType(id = "createDispositions", label = "Create many dispositions")
@OperationInfo(
    summary = "Creates several dispositions of an agent: all of them, or none",
    details =
        "Each context has the fields of Bolna's API: `name`, `question`, `is_objective` with"
            + " `objective_options`, `is_subjective` with `subjective_type`, and more. The items of"
            + " [List dispositions](list-dispositions.md) can be used as they are: what only Bolna"
            + " sets, such as the ID, isn't sent. A repeated job creates no second ones. It finds"
            + " the first ones by agent, name, question, category, and time of creation.",
    requests = "`POST /dispositions/bulk`; in a retry, `GET /dispositions/` first",
    chooser = "Create several questions of a Bolna agent at once",
    keywords = "create many dispositions, bulk dispositions, import dispositions",
    result = "={dispositionIds: response.dispositionIds}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record CreateDispositions(
    @AgentId @TemplateProperty(id = "createDispositions.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Dispositions",
            group = "question",
            defaultValue = "=dispositions",
            feel = FeelMode.required,
            description = "FEEL list of contexts, each with the fields of Bolna's API.",
            tooltip =
                "For example, =[{name: \"Handover\", question: \"Did the customer ask for a"
                    + " person?\", is_subjective: true}].",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Object> dispositions)
    implements DispositionOperation, CreatingOperation {

  private static final List<String> SET_BY_BOLNA =
      List.of("id", "agent_ids", "created_by", "created_at", "updated_at");

  public record Result(
      @ResultField(
              value = "disposition IDs, in the order of the list",
              example =
                  "[\"3fa85f64-5717-4562-b3fc-2c963f66afa6\","
                      + " \"7cb91a23-1234-4321-b2fc-1c963f11bde4\"]")
          List<String> dispositionIds) {}

  @Override
  public Result execute(OperationContext job) {
    DispositionClient bolna = new DispositionClient(job.http(), job.caller());
    ArrayNode wanted = checked();
    List<JsonNode> each = new ArrayList<>();
    wanted.forEach(each::add);
    DispositionLookup earlier = new DispositionLookup(bolna, job, agentId);
    return new Result(
        job.createOnce(() -> earlier.created(each), () -> bolna.createAll(agentId, wanted)));
  }

  private ArrayNode checked() {
    ArrayNode list =
        InputJson.read("dispositions", dispositions == null ? List.of() : dispositions);
    if (list.isEmpty()) {
      throw new InvalidInputException(
          "dispositions are missing. Provide a FEEL list of contexts with name and question");
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof ObjectNode disposition) {
        removeListed(disposition);
      }
      DispositionRules.checkNew("dispositions[" + i + "]", list.get(i));
    }
    return list;
  }

  /** An item of a list has what only Bolna sets, and defaults that aren't allowed in a new one. */
  private static void removeListed(ObjectNode disposition) {
    disposition.remove(SET_BY_BOLNA);
    disposition.properties().removeIf(field -> field.getValue().isNull());
    if (!disposition.path("is_subjective").asBoolean()
        && disposition.path("subjective_type").asText().equals("text")) {
      disposition.remove("subjective_type");
    }
    JsonNode options = disposition.path("objective_options");
    if (!disposition.path("is_objective").asBoolean() && options.isArray() && options.isEmpty()) {
      disposition.remove("objective_options");
    }
  }
}
