package io.github.camundabolna.simulator.call;

import io.github.camundabolna.simulator.phone.ExtractionField;
import io.github.camundabolna.simulator.phone.ExtractionField.Type;
import java.util.List;

/** What the simulated agents extract from a conversation. */
public final class AgentFields {

  static final String DECISION = "decision";
  static final String REQUESTED_DATE = "requested_date";
  static final String CONFIRMED = "confirmed";
  static final String RESCHEDULE = "reschedule";

  private AgentFields() {}

  /** Returns the fields that a person on the page can fill in; they can add others. */
  public static List<ExtractionField> all() {
    return List.of(
        new ExtractionField(DECISION, Type.TEXT, List.of(CONFIRMED, RESCHEDULE)),
        new ExtractionField(REQUESTED_DATE, Type.TEXT, List.of()));
  }
}
