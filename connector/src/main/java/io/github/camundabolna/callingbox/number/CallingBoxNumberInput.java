package io.github.camundabolna.callingbox.number;

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

/** The variables of a "CallingBox number" job. */
@JsonNaming(CallingBoxInputNames.class)
public record CallingBoxNumberInput(
    @Valid @NotNull(message = CallingBoxPanelTexts.NO_AUTHENTICATION)
        CallingBoxAuthentication authentication,
    @Valid @NotNull(message = CallingBoxPanelTexts.NO_OPERATION)
        CallingBoxNumberOperation operation,
    @TemplateProperty(ignore = true) String enteredAt,
    @TemplateProperty(ignore = true) @JsonProperty("error") JsonNode error,
    @TemplateProperty(ignore = true) @JsonProperty(ResponseFormat.VARIABLE) JsonNode responseFormat)
    implements CallingBoxRequest {}
