package io.github.camundabolna.callingbox.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.callingbox.call.deduplication.DispatchPlacer;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.job.JobAttempt;
import java.util.function.Consumer;

/**
 * Everything that an operation needs.
 *
 * @param attempt with the earlier failure, if that attempt may have placed the call
 * @param wantsDocument whether to return a document, however small
 * @param placed receives the ID of the call that the operation placed
 */
record CallingBoxCallContext(
    CallingBoxCallClient calls,
    DispatchPlacer placer,
    DocumentFactory documents,
    JobAttempt attempt,
    boolean wantsDocument,
    Consumer<String> placed) {}
