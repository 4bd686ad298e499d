package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.localcamunda.console.DisplayText;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * A campaign whose list the connector rejected, so that its process waits at a user task.
 *
 * @param message the connector's message, of one or more lines
 */
record RejectedContactList(String message) {

  private static final String CORRECT_LIST = "correct_list";

  static Optional<RejectedContactList> find(InstanceState state) {
    JsonNode error = state.variable("batchError");
    return state
        .elementId()
        .filter(CORRECT_LIST::equals)
        .map(place -> new RejectedContactList(error.path("message").asText("")));
  }

  /** Returns what the process did, and the first line of the message. */
  String processAction() {
    String first = message.lines().findFirst().orElse("");
    return "Waits for a corrected list: " + first + (message.strip().equals(first) ? "" : "…");
  }

  /** Prints the message, in lines of at most this length. */
  void print(PrintWriter out, int columns) {
    out.println();
    out.println(DisplayText.wrapped(message, columns));
    out.flush();
  }
}
