package io.github.camundabolna.simulator.callingbox.call;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person does with a phone that rings on the page, or with a call that they answered. */
public enum CallingBoxPhoneAction {
  PICK_UP(CallingBoxStatus.RINGING, CallCourse.BY_HAND),
  BUSY(CallingBoxStatus.RINGING, CallCourse.BUSY),
  VOICEMAIL(CallingBoxStatus.RINGING, CallCourse.VOICEMAIL),
  IGNORE(CallingBoxStatus.RINGING, CallCourse.NO_ANSWER),
  FAIL(CallingBoxStatus.RINGING, CallCourse.FAILED),
  CANCEL(CallingBoxStatus.RINGING, CallCourse.CANCELED),
  HANG_UP(CallingBoxStatus.IN_PROGRESS, CallCourse.BY_HAND),
  STAY_SILENT(CallingBoxStatus.IN_PROGRESS, CallCourse.SILENT),
  BREAK_OFF(CallingBoxStatus.IN_PROGRESS, CallCourse.FAILED);

  private final CallingBoxStatus from;
  private final CallCourse course;

  CallingBoxPhoneAction(CallingBoxStatus from, CallCourse course) {
    this.from = from;
    this.course = course;
  }

  /** Returns the action with a name such as {@code pick-up}. */
  public static Optional<CallingBoxPhoneAction> named(String name) {
    return Arrays.stream(values()).filter(action -> action.wire().equals(name)).findAny();
  }

  /** Returns the name in requests. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  CallingBoxStatus from() {
    return from;
  }

  CallCourse course() {
    return course;
  }

  /** Returns the statuses that follow. */
  List<CallingBoxStatus> path() {
    List<CallingBoxStatus> path = course.path();
    int done = path.contains(from) ? path.indexOf(from) + 1 : path.size() - 1;
    return path.subList(done, path.size());
  }
}
