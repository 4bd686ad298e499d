package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.phone.Speaker;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Places calls. */
public final class CallingBoxCallService {
  /** An inbound call is never queued or dialed. */
  private static final List<CallingBoxStatus> INBOUND =
      List.of(CallingBoxStatus.IN_PROGRESS, CallingBoxStatus.COMPLETED);

  private final Clock clock;
  private final CallingBoxCalls calls;
  private final BrowserPhone phone;
  private final CallingBoxLifecycle lifecycle;

  public CallingBoxCallService(
      Clock clock,
      CallingBoxSpeed speed,
      TaskScheduler scheduler,
      CallingBoxCalls calls,
      BrowserPhone phone,
      CallEventListener listener) {
    this.clock = clock;
    this.calls = calls;
    this.phone = phone;
    this.lifecycle = new CallingBoxLifecycle(clock, speed, scheduler, phone, listener);
  }

  /** Places a call with the given ID, which is queued at first. */
  public PlacedCall place(String id, CallOrder order) {
    CallingBoxCall call = add(id, Direction.OUTBOUND, order, CallingBoxStatus.QUEUED);
    if (call.number() == CallingBoxTestNumber.PHONE && phone.isOpen()) {
      call.change(state -> state.following(CallCourse.BY_HAND));
    }
    return new PlacedCall(call, lifecycle.start(call, call.course().path()));
  }

  /** Starts a call from a person to an agent, which rings at first and is answered. */
  public CallingBoxCall placeInbound(
      String id, String agentId, String agentNumber, String caller, JsonNode returns) {
    CallOrder order = CallOrder.inbound(agentId, agentNumber, caller, returns);
    CallingBoxCall call = add(id, Direction.INBOUND, order, CallingBoxStatus.RINGING);
    lifecycle.start(call, INBOUND);
    return call;
  }

  /** Does what a person decided on the page; returns false if the call isn't where that helps. */
  public boolean act(CallingBoxCall call, CallingBoxPhoneAction action) {
    return lifecycle.act(call, action);
  }

  /** Adds what is said; returns false unless a person talks on the page. */
  public boolean say(CallingBoxCall call, Speaker speaker, String text) {
    return lifecycle.talk(call, talk -> talk.said(speaker, text, clock.instant()));
  }

  /** Sets what is extracted, by field; returns false unless a person talks on the page. */
  public boolean extract(CallingBoxCall call, Map<String, JsonNode> values) {
    return lifecycle.talk(call, talk -> talk.extracting(values));
  }

  private CallingBoxCall add(
      String id, Direction direction, CallOrder order, CallingBoxStatus first) {
    return calls.add(
        () -> new CallingBoxCall(id, direction, order, CallState.first(first, clock.instant())));
  }
}
