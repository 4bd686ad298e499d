package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.github.camundabolna.callingbox.input.CallingBoxAuthentication;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.callingbox.operation.CallingBoxRequest;
import io.github.camundabolna.input.ResponseFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The variables of a "CallingBox call" job.
 *
 * @param enteredAt by the engine's clock, evaluated once, so it is the same for each attempt
 * @param error of an earlier attempt of the same job, which the runtime adds to the inputs
 * @param responseFormat null where the template has no such field
 */
@JsonNaming(CallingBoxInputNames.class)
public record CallingBoxCallInput(
    @Valid @NotNull(message = CallingBoxPanelTexts.NO_AUTHENTICATION)
        CallingBoxAuthentication authentication,
    @Valid @NotNull(message = CallingBoxPanelTexts.NO_OPERATION) CallingBoxCallOperation operation,
    @TemplateProperty(ignore = true) String enteredAt,
    @TemplateProperty(ignore = true) @JsonProperty("error") JsonNode error,
    @TemplateProperty(ignore = true) @JsonProperty(ResponseFormat.VARIABLE) JsonNode responseFormat)
    implements CallingBoxRequest {

  @Override
  public boolean isOnceOnly() {
    return operation instanceof PlaceCall;
  }
}
