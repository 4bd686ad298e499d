package io.github.camundabolna.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.http.SecretPlaceholder;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.input.IsoTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Reads the variables of jobs, and rejects unresolved secrets, and the API key in another field.
 * Newer runtimes may need some time after a deployment to resolve secrets, so such jobs are
 * retried.
 */
final class SecretResolution {

  private static final int MOST_JOBS = 10_000;

  /** Anything shorter isn't a key, and is part of many words. */
  private static final int SHORTEST_KEY = 8;

  private final ConnectorErrors errors;
  private final Clock clock;
  private final InputNames names;
  private final LruCache<Long, Instant> firstTries = new LruCache<>(MOST_JOBS);

  SecretResolution(ConnectorErrors errors, Clock clock) {
    this.errors = errors;
    this.clock = clock;
    this.names = InputNames.of(errors.vendor());
  }

  /**
   * Returns the variables of the job, with secrets resolved.
   *
   * @throws ConnectorException if a secret is not resolved, or a field holds the API key
   */
  JsonNode variables(OutboundConnectorContext context) {
    JsonNode variables = read(context);
    String key = names.apiKey(variables);
    Optional<String> badKey = SecretPlaceholder.problem(key);
    if (badKey.isPresent() && !SecretPlaceholder.mayBeResolvedLater(key)) {
      throw errors.invalidInput(badKey.get());
    }
    badKey
        .or(() -> inField(variables))
        .ifPresent(
            sentence -> {
              throw notResolved(sentence, context, variables);
            });
    leakedKey(names, variables)
        .ifPresent(
            sentence -> {
              throw errors.invalidInput(sentence);
            });
    return variables;
  }

  /**
   * Returns a message about the first field that contains the API key. The runtime resolves secret
   * names in any variable, even in form input, so the agent would speak the key. Other secrets
   * can't be recognized.
   */
  static Optional<String> leakedKey(InputNames names, JsonNode variables) {
    Optional<String> key =
        Optional.of(names.apiKey(variables)).filter(text -> text.length() >= SHORTEST_KEY);
    return InputTexts.first(names, variables, text -> key.filter(text::contains))
        .map(
            place ->
                place.path()
                    + " contains the API key: a value from outside named the secret, and the"
                    + " runtime replaced the name with the key. Nothing was sent");
  }

  private Optional<String> inField(JsonNode variables) {
    return InputTexts.first(names, variables, SecretPlaceholder::nameIn)
        .map(
            place ->
                place.path()
                    + " contains the name of a secret that was not resolved: "
                    + SecretPlaceholder.remedy(place.found(), "the field's value"));
  }

  /** A runtime that can't read the deployed process yet throws exceptions of any type. */
  private JsonNode read(OutboundConnectorContext context) {
    try {
      return InputTexts.read(context.getJobContext().getVariables());
    } catch (ConnectorException | ConnectorInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw errors.notResolved(
          "The runtime could not resolve this job's secrets (%s). Nothing was sent"
              .formatted(FailureText.of(e)),
          Optional.empty(),
          since(context, Optional.empty()));
    }
  }

  private ConnectorException notResolved(
      String sentence, OutboundConnectorContext context, JsonNode variables) {
    Optional<Instant> entered =
        IsoTime.read(variables.path(names.target("enteredAt")).asText(""))
            .map(OffsetDateTime::toInstant);
    return errors.notResolved(
        sentence,
        EarlierFailure.read(errors.vendor(), variables.path("error")),
        since(context, entered));
  }

  /** Returns the time since entry or, if unknown, since this runtime's first attempt. */
  private Duration since(OutboundConnectorContext context, Optional<Instant> entered) {
    Instant now = clock.instant();
    long element = context.getJobContext().getElementInstanceKey();
    Instant first = entered.orElseGet(() -> firstTries.get(element, each -> now));
    return Duration.between(first, now);
  }
}
