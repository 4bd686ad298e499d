package io.github.camundabolna.callingbox.endpoint;

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

/** The variables of a "CallingBox webhook" job. */
@JsonNaming(CallingBoxInputNames.class)
public record CallingBoxWebhookInput(
    @Valid @NotNull(message = CallingBoxPanelTexts.NO_AUTHENTICATION)
        CallingBoxAuthentication authentication,
    @Valid @NotNull(message = CallingBoxPanelTexts.NO_OPERATION)
        CallingBoxWebhookOperation operation,
    @TemplateProperty(ignore = true) String enteredAt,
    @TemplateProperty(ignore = true) @JsonProperty("error") JsonNode error,
    @TemplateProperty(ignore = true) @JsonProperty(ResponseFormat.VARIABLE) JsonNode responseFormat)
    implements CallingBoxRequest {}
