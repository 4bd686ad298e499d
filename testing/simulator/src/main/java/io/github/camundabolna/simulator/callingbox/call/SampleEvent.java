package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes up a test event. Its call was never placed, so no request finds it. */
public final class SampleEvent {

  private static final String NUMBER = "+14155552600";
  private static final Duration STEP = Duration.ofSeconds(10);

  private SampleEvent() {}

  /** Returns the end of a call that has just been completed, with a good rating. */
  public static CallEvent completed(String agentId, String agentNumber, Instant now) {
    CallOrder order =
        new CallOrder(
            Optional.of(agentId),
            NUMBER,
            agentNumber,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            JsonNodeFactory.instance.objectNode().put("name", "Asha"),
            JsonNodeFactory.instance.objectNode().put("rating", "number").put("comment", "string"),
            NullNode.instance,
            Optional.empty());
    Instant at = now.minus(STEP.multipliedBy(CallCourse.ANSWERED.path().size()));
    CallingBoxCall call =
        new CallingBoxCall(
            UUID.randomUUID().toString(),
            Direction.OUTBOUND,
            order,
            CallState.first(CallingBoxStatus.QUEUED, at));
    for (CallingBoxStatus next : CallCourse.ANSWERED.path()) {
      at = at.plus(STEP);
      Instant then = at;
      call.change(state -> state.moved(next, then));
    }
    call.report(WebhookReport.pending());
    return new CallEvent(
        CallEventType.COMPLETED,
        call,
        call.change(state -> state.extracting(ExtractionStatus.COMPLETED, now)));
  }
}
