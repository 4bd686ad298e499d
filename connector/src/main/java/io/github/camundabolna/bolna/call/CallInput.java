package io.github.camundabolna.bolna.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.github.camundabolna.bolna.input.Authentication;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.bolna.operation.BolnaRequest;
import io.github.camundabolna.input.ResponseFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The variables of a "Bolna call" job.
 *
 * @param enteredAt by the engine's clock, evaluated once, so it is the same for each attempt
 * @param error of an earlier attempt of the same job, which the runtime adds to the inputs
 * @param responseFormat null where the template has no such field
 */
@JsonNaming(BolnaInputNames.class)
public record CallInput(
    @Valid @NotNull(message = PanelTexts.NO_AUTHENTICATION) Authentication authentication,
    @Valid @NotNull(message = PanelTexts.NO_OPERATION) CallOperation operation,
    @TemplateProperty(ignore = true) String enteredAt,
    @TemplateProperty(ignore = true) @JsonProperty("error") JsonNode error,
    @TemplateProperty(ignore = true) @JsonProperty(ResponseFormat.VARIABLE) JsonNode responseFormat)
    implements BolnaRequest {

  @Override
  public boolean isOnceOnly() {
    return operation instanceof MakeCall;
  }
}
