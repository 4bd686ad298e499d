package io.github.camundabolna.simulator.callingbox.call;

import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Moves a call from status to status over time, and extracts its result afterwards. */
final class CallingBoxLifecycle {
  private final Clock clock;
  private final CallingBoxSpeed speed;
  private final TaskScheduler scheduler;
  private final CallEventListener listener;

  CallingBoxLifecycle(
      Clock clock, CallingBoxSpeed speed, TaskScheduler scheduler, CallEventListener listener) {
    this.clock = clock;
    this.speed = speed;
    this.scheduler = scheduler;
    this.listener = listener;
  }

  /** Publishes a new call, and moves it along the statuses; returns its state before the first. */
  CallState start(CallingBoxCall call, List<CallingBoxStatus> path) {
    CallState first;
    synchronized (call) {
      publish(call, call.state());
      first = call.state();
    }
    moveLater(call, path);
    return first;
  }

  private void moveLater(CallingBoxCall call, List<CallingBoxStatus> path) {
    if (!path.isEmpty()) {
      scheduler.after(
          speed.step(),
          () -> {
            move(call, path.getFirst());
            moveLater(call, path.subList(1, path.size()));
          });
    }
  }

  private void move(CallingBoxCall call, CallingBoxStatus next) {
    boolean extracts = next == CallingBoxStatus.COMPLETED && call.order().requestsResult();
    synchronized (call) {
      CallState state = call.change(before -> moved(call, before, next, extracts));
      if (!extracts) {
        publish(call, state);
      }
    }
    if (extracts) {
      ExtractionCourse course = call.number().extraction();
      speed
          .extraction(course)
          .ifPresent(time -> scheduler.after(time, () -> extract(call, course)));
    }
  }

  private CallState moved(
      CallingBoxCall call, CallState before, CallingBoxStatus next, boolean extracts) {
    Instant now = clock.instant();
    CallState state = before.moved(next, now);
    if (extracts) {
      return state.extracting(ExtractionStatus.PENDING, now);
    }
    boolean machine = next.ended() && call.number().course() == CallCourse.VOICEMAIL;
    return machine ? state.answeredByMachine() : state;
  }

  /** Only then the event of the end is due. */
  private void extract(CallingBoxCall call, ExtractionCourse course) {
    ExtractionStatus end =
        course == ExtractionCourse.FAILING ? ExtractionStatus.FAILED : ExtractionStatus.COMPLETED;
    synchronized (call) {
      publish(call, call.change(state -> state.extracting(end, clock.instant())));
    }
  }

  private void publish(CallingBoxCall call, CallState state) {
    CallEventType.of(state.status())
        .ifPresent(type -> listener.occurred(new CallEvent(type, call, state)));
  }
}
