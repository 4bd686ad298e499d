package io.github.camundabolna.bolna.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.ExtractedValues;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.JsonSize;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** Answers an agent's dispositions from a transcript, without a call. */
@TemplateSubType(id = "testDispositions", label = "Test dispositions")
@OperationInfo(
    summary = "Answers an agent's dispositions from a transcript, without a call",
    requests = "`POST /v2/agent/{id}/dispositions/test`",
    chooser = "Try the Bolna dispositions of an agent with a conversation",
    keywords = "test dispositions, try dispositions, evaluate conversation",
    result = "={testResults: response.values}")
public record TestDispositions(
    @AgentId @TemplateProperty(id = "testDispositions.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Transcript",
            group = "transcript",
            type = PropertyType.Text,
            description =
                "What was said, at most 50,000 characters. For example, =call.transcript.",
            exampleValue = "Agent: How can I help you? Customer: I'd like to know your prices.",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotBlank(message = "transcript is missing. Enter what was said in a call")
        String transcript,
    @TemplateProperty(
            label = "Date of the call",
            group = "transcript",
            description =
                "ISO 8601 time with a time zone, so that words like tomorrow have a date. If empty,"
                    + " none.",
            exampleValue = "2026-04-01T10:00:00Z",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.TIME_OR_NOTHING,
                            message = Patterns.TIME_MESSAGE)))
        @ValidFormat(value = InputFormat.TIME, field = "callDate")
        String callDate)
    implements DispositionOperation {

  public record Result(
      @ResultField(
              value =
                  "each disposition by its name: the option that applies, or else the free text",
              example = "{\"Call Outcome\": \"interested\"}")
          JsonNode values,
      @ResultField(
              value =
                  "the results by category and name, as Bolna sends them; null if larger than"
                      + " 500,000 bytes of JSON",
              example =
                  "{\"Lead Quality\": {\"Call Outcome\": {\"subjective\": \"Asked for prices.\","
                      + " \"objective\": \"interested\"}}}")
          JsonNode extractedData) {}

  @Override
  public Result execute(OperationContext job) {
    JsonNode data =
        new DispositionClient(job.http(), job.caller())
            .test(agentId, checked(), Texts.text(callDate).flatMap(IsoTime::read));
    return new Result(
        ExtractedValues.of(Optional.of(data)),
        JsonSize.count(data) > 500_000 ? NullNode.getInstance() : data);
  }

  private String checked() {
    if (transcript.length() > 50_000) {
      throw new InvalidInputException(
          "transcript must have at most 50,000 characters, but has " + transcript.length());
    }
    return transcript;
  }

  /** Omits the transcript, which is personal data. */
  @Override
  public String toString() {
    return "TestDispositions[agentId=%s, callDate=%s]".formatted(agentId, callDate);
  }
}
