package io.github.camundabolna.simulator.batch;

import io.github.camundabolna.simulator.batch.ContactList.Contact;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.RetryPlan;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A batch as asked for by POST /batches, checked.
 *
 * @param fromNumbers take turns; at least one
 * @param retryPlan holds for each of its calls
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

  /** The call to the contact in that row, counted from 0 among the valid ones. */
  CallRequest call(String batchId, int row, Contact contact) {
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
