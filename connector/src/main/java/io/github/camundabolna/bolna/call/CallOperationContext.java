package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.call.deduplication.AgentCallPlacer;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.RecordingClient;
import io.github.camundabolna.bolna.guard.AccountGuard;
import io.github.camundabolna.job.JobAttempt;
import java.util.function.Consumer;

/**
 * Everything that an operation needs.
 *
 * @param attempt with the earlier failure, if that attempt may have placed the call
 * @param wantsDocument whether to return a document, however small
 * @param placed receives the ID of the call that the operation placed
 * @param recordingSlots limit how many recordings are stored at the same time
 */
record CallOperationContext(
    BolnaClient bolna,
    AgentCallPlacer placer,
    AccountGuard accountGuard,
    DocumentFactory documents,
    JobAttempt attempt,
    boolean wantsDocument,
    Consumer<String> placed,
    RecordingSlots recordingSlots) {

  RecordingClient recordings() {
    return new RecordingClient(bolna.http(), bolna.caller());
  }
}
