package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes up a call for a test event. It was never placed, so no request finds it. */
public final class SampleExecution {

  private static final String NUMBER = "+919800000000";
  private static final Duration STEP = Duration.ofSeconds(10);

  private SampleExecution() {}

  /** Returns a call that has just been completed: a person confirmed an appointment. */
  public static Execution completed(String agentId, Instant now) {
    CallRequest request =
        new CallRequest(
            agentId,
            NUMBER,
            CallRequest.DEFAULT_FROM,
            JsonNodeFactory.instance.objectNode().put("name", "Asha"),
            Optional.empty(),
            RetryPlan.none(),
            Optional.empty());
    Instant at = now.minus(STEP.multipliedBy(AttemptOutcome.CONFIRMED.path().size()));
    Execution call =
        new Execution(
            UUID.randomUUID().toString(),
            CallType.OUTBOUND,
            request,
            ExecutionState.first(CallStatus.QUEUED, at, at));
    for (CallStatus next : AttemptOutcome.CONFIRMED.path()) {
      at = at.plus(STEP);
      call.changeTo(call.state().moved(next, at));
    }
    return call;
  }
}
