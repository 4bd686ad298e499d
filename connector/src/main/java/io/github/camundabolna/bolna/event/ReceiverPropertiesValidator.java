package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.http.InvalidSettings;
import io.github.camundabolna.input.ConstraintMessages;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.webhook.ForwardedHeaders;

/** Finds what is wrong with a receiver's panel, in a sentence that holds no secret. */
final class ReceiverPropertiesValidator {

  private ReceiverPropertiesValidator() {}

  /**
   * Checks what the fields must be together, or in this runtime.
   *
   * @param startsProcesses whether each call that ends starts a process
   * @throws ConnectorInputException if the receiver can't work like this
   */
  static void validate(
      ReceiverProperties properties, ForwardedHeaders forwarded, boolean startsProcesses) {
    properties.access().validate();
    if (properties.key().filter(key -> !key.matches("[!-~]+")).isPresent()) {
      throw new ConnectorInputException(PanelTexts.API_KEY_UNREADABLE);
    }
    if (properties.key().isEmpty() && properties.sweepPlan(false).isPresent()) {
      throw new ConnectorInputException(
          "agents to look after need the Bolna API key: without it Bolna cannot be asked for their"
              + " calls");
    }
    properties.access().validateForwarding(forwarded);
    if (startsProcesses && properties.filter().onlyPlacedByProcess()) {
      throw new ConnectorInputException(
          "\"Only calls that a process placed\" must not be ticked at a start event: people make"
              + " the calls that start it");
    }
  }

}
