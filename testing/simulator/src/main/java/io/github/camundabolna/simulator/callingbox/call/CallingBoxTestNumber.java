package io.github.camundabolna.simulator.callingbox.call;

import java.util.Arrays;

/** What happens to a call, chosen by the last two digits of the number. */
public enum CallingBoxTestNumber {
  SATISFIED("00", "answered, with a good rating", CallCourse.ANSWERED),
  DISSATISFIED("01", "answered, with a low rating", CallCourse.ANSWERED),
  VOICEMAIL("02", "voicemail: no_answer, answered by a machine", CallCourse.VOICEMAIL),
  NO_ANSWER("03", "no_answer", CallCourse.NO_ANSWER),
  BUSY("04", "busy", CallCourse.BUSY),
  FAILED("05", "failed", CallCourse.FAILED),
  OUT_OF_CREDITS("06", "failed, because there aren't enough credits", CallCourse.OUT_OF_CREDITS),
  EXTRACTION_FAILS(
      "07", "answered, nothing said, so that the extraction fails", ExtractionCourse.FAILING),
  EXTRACTION_LATE("08", "answered, and the result comes late", ExtractionCourse.LATE),
  EXTRACTION_NEVER(
      "09", "answered, but neither result nor call.completed comes", ExtractionCourse.NEVER),
  SCREENED("10", "answered, after a status that isn't documented", CallCourse.SCREENED),
  CANCELED("11", "canceled", CallCourse.CANCELED),
  NOT_PLACED("12", "no call: the request is answered with a 502", CallCourse.FAILED),
  PHONE("99", "rings on the page while one is open, and otherwise as 00", CallCourse.ANSWERED);

  private final String digits;
  private final String description;
  private final CallCourse course;
  private final ExtractionCourse extraction;

  CallingBoxTestNumber(String digits, String description, CallCourse course) {
    this(digits, description, course, ExtractionCourse.USUAL);
  }

  CallingBoxTestNumber(String digits, String description, ExtractionCourse extraction) {
    this(digits, description, CallCourse.ANSWERED, extraction);
  }

  CallingBoxTestNumber(
      String digits, String description, CallCourse course, ExtractionCourse extraction) {
    this.digits = digits;
    this.description = description;
    this.course = course;
    this.extraction = extraction;
  }

  /**
   * Returns the entry for a number; calls to all other numbers are answered, with a good rating.
   */
  public static CallingBoxTestNumber of(String number) {
    return Arrays.stream(values())
        .filter(candidate -> number.endsWith(candidate.digits))
        .findAny()
        .orElse(SATISFIED);
  }

  /** Returns the entry for a person who calls, and therefore talks to the agent. */
  static CallingBoxTestNumber ofCaller(String number) {
    CallingBoxTestNumber entry = of(number);
    return entry.course == CallCourse.ANSWERED ? entry : SATISFIED;
  }

  /** Returns the last digits that choose this entry. */
  public String digits() {
    return digits;
  }

  public String description() {
    return description;
  }

  /** Returns how a call to this number ends, such as {@code answered} or {@code busy}. */
  public String outcome() {
    return course.outcome();
  }

  /** Returns whether a request for a call to this number is accepted. */
  public boolean placeable() {
    return this != NOT_PLACED;
  }

  CallCourse course() {
    return course;
  }

  ExtractionCourse extraction() {
    return extraction;
  }
}
