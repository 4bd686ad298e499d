package io.github.camundabolna.batch;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.job.JobRequest;
import io.github.camundabolna.panel.Authentication;
import io.github.camundabolna.panel.IsoTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The variables of a "Bolna batch" job.
 *
 * @param enteredAt when the element was entered, by the engine's clock: evaluated once, so that it
 *     is the same each time the job comes
 */
public record BatchConnectorRequest(
    @Valid @NotNull(message = "authentication is missing") Authentication authentication,
    @Valid @NotNull(message = "operation is missing: pick one in the panel")
        BatchOperation operation,
    @TemplateProperty(
            label = "Element entered at",
            group = "operation",
            type = PropertyType.Hidden,
            defaultValue = "=now()")
        String enteredAt)
    implements JobRequest {

  @Override
  public Optional<Instant> entered() {
    return Optional.ofNullable(enteredAt).flatMap(IsoTime::read).map(OffsetDateTime::toInstant);
  }
}
