package io.github.camundabolna.simulator.batch;

import io.github.camundabolna.simulator.batch.ContactList.Contact;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.RetryPlan;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A valid request for a batch.
 *
 * @param fromNumbers used in turn; at least one
 * @param retryPlan applies to each call
 * @param webhook where the batch's own webhooks go
 */
public record BatchRequest(
    String agentId,
    String fileName,
    ContactList contacts,
    List<String> fromNumbers,
    RetryPlan retryPlan,
    Optional<URI> webhook) {

  public BatchRequest {
    if (fromNumbers.isEmpty()) {
      throw new IllegalArgumentException("A batch needs at least one number to call from.");
    }
    fromNumbers = List.copyOf(fromNumbers);
  }

  /** Returns the call to the contact in the given valid row, counted from 0. */
  CallRequest toCallRequest(String batchId, int row, Contact contact) {
    return new CallRequest(
        agentId,
        contact.number(),
        fromNumbers.get(row % fromNumbers.size()),
        contact.variables(),
        Optional.empty(),
        retryPlan,
        Optional.of(batchId));
  }
}
