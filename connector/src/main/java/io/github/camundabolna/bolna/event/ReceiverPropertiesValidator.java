package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.http.InvalidSettings;
import io.github.camundabolna.input.ConstraintMessages;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.webhook.ForwardedHeaders;
import io.github.camundabolna.webhook.IpAddress;
import io.github.camundabolna.webhook.SecretStrength;

/** Finds what is wrong with a receiver's panel, in a sentence that holds no secret. */
final class ReceiverPropertiesValidator {

  private ReceiverPropertiesValidator() {}

  /**
   * Refuses a list of addresses where the web server rewrites what tells them: a forger would be
   * let in, and Bolna would not.
   *
   * @throws ConnectorInputException if the header does not come as the proxies wrote it
   */
  static void addressesCanBeTold(ReceiverProperties properties, ForwardedHeaders forwarded) {
    if (properties.addresses().isEmpty()) {
      return;
    }
    forwarded
        .evaluatedBecauseOf()
        .ifPresent(
            cause -> {
              throw new ConnectorInputException(
                  ("allowed addresses need the environment variable %s=NONE: because of %s the"
                          + " runtime's web server rewrites X-Forwarded-For, so senders cannot be"
                          + " told apart")
                      .formatted(ForwardedHeaders.SETTING, cause));
            });
  }

  /**
   * @throws ConnectorInputException if two fields do not go together, anybody would guess the
   *     secret, or the key can be none
   */
  static void of(ReceiverProperties properties) {
    SecretStrength.problem(properties.secret())
        .ifPresent(
            problem -> {
              throw new ConnectorInputException(problem);
            });
    if (!properties.addresses().isEmpty() && properties.proxies() == 0) {
      throw new ConnectorInputException(
          "allowed addresses need the number of trusted proxies: a runtime cannot see who sends");
    }
    properties.addresses().stream()
        .filter(address -> IpAddress.read(address).isEmpty())
        .findFirst()
        .ifPresent(
            wrong -> {
              throw new ConnectorInputException(
                  "allowed addresses must be IP addresses, like 13.203.39.153; one was "
                      + Quoted.of(wrong));
            });
    if (properties.key().filter(key -> !key.matches("[!-~]+")).isPresent()) {
      throw new ConnectorInputException(
          "the API key holds a blank, a line break or a letter outside ASCII");
    }
    sweepHasKey(properties);
  }

  /**
   * @throws ConnectorInputException if a start event is to leave out the calls that start it
   */
  static void leavesOutNothingNeeded(ReceiverProperties properties, boolean startsProcesses) {
    if (startsProcesses && properties.filter().onlyPlacedByProcess()) {
      throw new ConnectorInputException(
          "\"Only calls that a process placed\" must not be ticked at a start event: people make"
              + " the calls that start it");
    }
  }

  private static void sweepHasKey(ReceiverProperties properties) {
    if (properties.key().isEmpty() && properties.sweepPlan(false).isPresent()) {
      throw new ConnectorInputException(
          "agents to look after need the Bolna API key: without it Bolna cannot be asked for their"
              + " calls");
    }
  }

  static String reason(RuntimeException failure) {
    if (failure instanceof InvalidSettings) {
      return failure.getMessage();
    }
    return failure instanceof ConnectorInputException
        ? ConstraintMessages.in(String.valueOf(failure.getMessage()))
        : "the properties could not be read: " + failure.getClass().getSimpleName();
  }
}
