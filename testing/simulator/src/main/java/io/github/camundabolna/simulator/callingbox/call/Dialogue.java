package io.github.camundabolna.simulator.callingbox.call;

import java.time.Duration;
import java.util.List;

/**
 * What was said in a call.
 *
 * @param turns empty if nothing was said
 */
record Dialogue(List<Turn> turns) {
  private static final Dialogue SILENCE = new Dialogue(List.of());
  static final Turn QUESTION =
      new Turn("agent", "Hello! How satisfied were you with us, from 1 to 5?", 0, 4_200);
  private static final Turn GOODBYE = new Turn("agent", "Thank you, goodbye.", 21_600, 2_400);

  /**
   * What one side said without a break.
   *
   * @param startMs milliseconds since the call was answered
   */
  record Turn(String role, String text, int startMs, int durationMs) {

    Duration start() {
      return Duration.ofMillis(startMs);
    }

    Duration end() {
      return Duration.ofMillis((long) startMs + durationMs);
    }
  }

  /** Returns what was said in a call that is completed. */
  static Dialogue of(CallingBoxTestNumber number) {
    if (number == CallingBoxTestNumber.EXTRACTION_FAILS) {
      return SILENCE;
    }
    Turn reply = new Turn("user", SurveyAnswer.of(number).sentence(), 5_100, 15_900);
    return new Dialogue(List.of(QUESTION, reply, GOODBYE));
  }
}
