package io.github.camundabolna.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.error.ErrorCode;
import io.github.camundabolna.panel.Authentication;
import io.github.camundabolna.panel.IsoTime;
import io.github.camundabolna.panel.Obeys;
import io.github.camundabolna.panel.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The variables of a "Bolna call" job.
 *
 * @param enteredAt when the element was entered, by the engine's clock: evaluated once, so that it
 *     is the same each time the job comes
 * @param error what the engine keeps from an earlier failure of the same job: the runtime puts it
 *     beside the inputs of the element
 */
public record CallConnectorRequest(
    @Valid @NotNull(message = "authentication is missing") Authentication authentication,
    @Valid @NotNull(message = "operation is missing: pick one in the panel")
        CallOperation operation,
    @TemplateProperty(
            label = "Element entered at",
            group = "operation",
            type = PropertyType.Hidden,
            defaultValue = "=now()")
        @Obeys(value = Rule.TIME, field = "enteredAt")
        String enteredAt,
    @TemplateProperty(ignore = true) JsonNode error) {

  Optional<Instant> entered() {
    return Optional.ofNullable(enteredAt).flatMap(IsoTime::read).map(OffsetDateTime::toInstant);
  }

  /** Whether an earlier try of this job may have placed the call without hearing of it. */
  boolean followsUnknownOutcome() {
    return error != null
        && ErrorCode.BOLNA_OUTCOME_UNKNOWN.name().equals(error.path("code").asText());
  }
}
