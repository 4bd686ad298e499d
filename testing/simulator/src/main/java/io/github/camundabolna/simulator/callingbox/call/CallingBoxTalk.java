package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.call.Dialogue.Turn;
import io.github.camundabolna.simulator.phone.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said in a call that a person answered on the page, and what is extracted from it.
 *
 * @param extracted by the name of the field
 */
record CallingBoxTalk(Instant answeredAt, List<Turn> turns, Map<String, JsonNode> extracted) {

  private static final int MILLISECONDS_PER_CHARACTER = 60;
  private static final String USER = "user";

  CallingBoxTalk {
    turns = List.copyOf(turns);
    extracted = Collections.unmodifiableMap(new LinkedHashMap<>(extracted));
  }

  static CallingBoxTalk answered(Instant now) {
    return new CallingBoxTalk(now, List.of(Dialogue.QUESTION), Map.of());
  }

  CallingBoxTalk said(Speaker speaker, String text, Instant now) {
    List<Turn> more = new ArrayList<>(turns);
    int start = Math.toIntExact(Duration.between(answeredAt, now).toMillis());
    String role = speaker == Speaker.AGENT ? Dialogue.QUESTION.role() : USER;
    more.add(new Turn(role, text, start, text.length() * MILLISECONDS_PER_CHARACTER));
    return new CallingBoxTalk(answeredAt, more, extracted);
  }

  /** Replaces all that was extracted so far. */
  CallingBoxTalk extracting(Map<String, JsonNode> values) {
    return new CallingBoxTalk(answeredAt, turns, values);
  }

  /** Returns whether nothing was said or filled in, so that there is nothing to extract. */
  boolean isSilent() {
    return extracted.isEmpty() && turns.stream().noneMatch(turn -> turn.role().equals(USER));
  }
}
