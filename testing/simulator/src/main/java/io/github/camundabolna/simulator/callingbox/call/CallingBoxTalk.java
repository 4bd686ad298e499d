package io.github.camundabolna.simulator.callingbox.call;

import io.github.camundabolna.simulator.callingbox.call.Dialogue.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person says in a call that they answered on the page, and what is extracted from it.
 *
 * @param extracted by the name of the field
 */
record CallingBoxTalk(Instant answeredAt, List<Turn> turns, Map<String, String> extracted) {

  private static final int MILLISECONDS_PER_CHARACTER = 60;

  CallingBoxTalk {
    turns = List.copyOf(turns);
    extracted = new LinkedHashMap<>(extracted);
  }

  static CallingBoxTalk answered(Instant now) {
    return new CallingBoxTalk(now, List.of(Dialogue.QUESTION), Map.of());
  }

  CallingBoxTalk said(String text, Instant now) {
    List<Turn> more = new ArrayList<>(turns);
    int start = Math.toIntExact(Duration.between(answeredAt, now).toMillis());
    more.add(new Turn("user", text, start, text.length() * MILLISECONDS_PER_CHARACTER));
    return new CallingBoxTalk(answeredAt, more, extracted);
  }

  /** Replaces all that was extracted so far. */
  CallingBoxTalk extracting(Map<String, String> values) {
    return new CallingBoxTalk(answeredAt, turns, values);
  }

  /** Returns whether the person said nothing, so that there is nothing to extract. */
  boolean isSilent() {
    return turns.size() == 1;
  }
}
