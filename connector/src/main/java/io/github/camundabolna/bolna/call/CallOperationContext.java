package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.call.deduplication.CallPlacer;
import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.job.JobAttempt;
import java.util.function.Consumer;

/**
 * What an operation works with.
 *
 * @param attempt with the earlier failure only if it may have placed the call
 * @param wantsDocument whether what can be a document is to be one, however small
 * @param placed hears the id of the call that it placed
 */
record CallOperationContext(
    BolnaClient bolna,
    CallPlacer placer,
    DocumentFactory documents,
    JobAttempt attempt,
    boolean wantsDocument,
    Consumer<String> placed) {

  AccountClient accounts() {
    return new AccountClient(bolna.http(), bolna.caller());
  }

  AgentClient agents() {
    return new AgentClient(bolna.http(), bolna.caller());
  }
}
