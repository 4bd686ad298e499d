package io.github.camundabolna.bolna.disposition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.input.InputJson;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import java.util.Map;
import java.util.Optional;

/** Changes a disposition for all agents or, if one is given, for that agent only. */
@TemplateSubType(id = "updateDisposition", label = "Update disposition")
@OperationInfo(
    summary = "Changes a disposition, for all agents that have it or for one of them",
    details =
        "Only the fields that you enter change. If you enter an agent, and other agents share the"
            + " disposition, Bolna changes a copy for this agent. Then `copied` is true, and"
            + " `dispositionId` is the ID of the copy. If the agent no longer has the original, a"
            + " repeated job finds the copy by name, question, category, changed fields, and time"
            + " of creation.",
    requests =
        "`PUT /dispositions/{id}`; in a retry with an agent, `GET /dispositions/` and"
            + " `GET /dispositions/{id}` first",
    chooser = "Change a Bolna disposition, for all agents or for one",
    keywords = "update disposition, change disposition, edit disposition",
    result = "={dispositionId: response.dispositionId}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record UpdateDisposition(
    @DispositionId
        @TemplateProperty(id = "updateDisposition.dispositionId", group = "whichDisposition")
        String dispositionId,
    @OptionalAgentId
        @TemplateProperty(
            id = "updateDisposition.agentId",
            group = "question",
            description = "Changes the disposition for this agent only. If empty, for all agents.")
        String agentId,
    @TemplateProperty(
            label = "Changes",
            group = "question",
            feel = FeelMode.required,
            description = "FEEL context with the fields of Bolna's API that change.",
            tooltip =
                "For example, ={question: \"Did the customer agree?\"}. The fields are name,"
                    + " question, category, system_prompt, model, is_subjective, is_objective,"
                    + " subjective_type, subjective_type_config, and objective_options.",
            exampleValue = "{question: \"Did the customer agree?\"}",
            constraints = @PropertyConstraints(notEmpty = true))
        Map<String, Object> changes)
    implements DispositionOperation, CreatingOperation {

  public record Result(
      @ResultField(
              value = "ID of the changed disposition, which is new if it was copied",
              example = "3fa85f64-5717-4562-b3fc-2c963f66afa6")
          String dispositionId,
      @ResultField(value = "true if Bolna changed a copy for the agent", example = "false")
          boolean copied) {}

  @Override
  public Result execute(OperationContext job) {
    DispositionClient bolna = new DispositionClient(job.http(), job.caller());
    Optional<String> agent = Texts.text(agentId);
    ObjectNode checked = checked();
    String id =
        agent
            .map(
                one ->
                    job.createOnce(
                        () ->
                            new DispositionLookup(bolna, job, one).changed(dispositionId, checked),
                        () -> bolna.update(dispositionId, agent, checked)))
            .orElseGet(() -> bolna.update(dispositionId, agent, checked));
    return new Result(id, !id.equalsIgnoreCase(dispositionId));
  }

  private ObjectNode checked() {
    if (changes == null || changes.isEmpty()) {
      throw new InvalidInputException(
          "changes are missing. Provide a FEEL context like {question: \"Did they agree?\"}");
    }
    ObjectNode fields = InputJson.read("changes", changes);
    if (fields.has("agent_id")) {
      throw new InvalidInputException("changes.agent_id isn't a field. Enter the agent's ID above");
    }
    DispositionRules.checkChange("changes", fields);
    return fields;
  }
}
