package io.github.camundabolna.simulator.callingbox.call;

import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Moves a call from status to status over time, and extracts its result afterwards. */
final class CallingBoxLifecycle {
  private final Clock clock;
  private final CallingBoxSpeed speed;
  private final TaskScheduler scheduler;
  private final BrowserPhone phone;
  private final CallEventListener listener;

  CallingBoxLifecycle(
      Clock clock,
      CallingBoxSpeed speed,
      TaskScheduler scheduler,
      BrowserPhone phone,
      CallEventListener listener) {
    this.clock = clock;
    this.speed = speed;
    this.scheduler = scheduler;
    this.phone = phone;
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
            moveOn(call, path.subList(1, path.size()));
          });
    }
  }

  private void moveOn(CallingBoxCall call, List<CallingBoxStatus> path) {
    if (call.isByHand()) {
      awaitPerson(call);
    } else {
      moveLater(call, path);
    }
  }

  private void awaitPerson(CallingBoxCall call) {
    if (call.state().status() == CallingBoxStatus.RINGING) {
      phone.ring(() -> act(call, CallingBoxPhoneAction.IGNORE));
    } else {
      phone.talk(call::isByHand, () -> act(call, CallingBoxPhoneAction.HANG_UP));
    }
  }

  /** Does what a person decided on the page; returns false if the call isn't where that helps. */
  boolean act(CallingBoxCall call, CallingBoxPhoneAction action) {
    synchronized (call) {
      boolean possible = call.isByHand() && call.state().status() == action.from();
      if (possible) {
        call.change(state -> state.following(action.course()));
        List<CallingBoxStatus> path = action.path();
        move(call, path.getFirst());
        moveOn(call, path.subList(1, path.size()));
      }
      return possible;
    }
  }

  /** Changes what is said; returns false unless a person talks on the page. */
  boolean talk(CallingBoxCall call, UnaryOperator<CallingBoxTalk> change) {
    synchronized (call) {
      boolean talks = call.isByHand() && call.state().status() == CallingBoxStatus.IN_PROGRESS;
      if (talks) {
        call.change(state -> state.withTalk(change));
        listener.changed(call);
      }
      return talks;
    }
  }

  private void move(CallingBoxCall call, CallingBoxStatus next) {
    boolean extracts = next == CallingBoxStatus.COMPLETED && call.order().requestsResult();
    synchronized (call) {
      CallState state = call.change(before -> moved(call, before, next, extracts));
      if (extracts) {
        listener.changed(call);
      } else {
        publish(call, state);
      }
    }
    if (extracts) {
      ExtractionCourse course = call.extraction();
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
    boolean machine = next.ended() && call.course() == CallCourse.VOICEMAIL;
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
    listener.changed(call);
    CallEventType.of(state.status())
        .ifPresent(type -> listener.occurred(new CallEvent(type, call, state)));
  }
}
