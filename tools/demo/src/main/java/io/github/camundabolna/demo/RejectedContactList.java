package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * A campaign whose list the connector did not take: the process rests at a person's desk.
 *
 * @param message the connector's own, of one line or more
 */
record RejectedContactList(String message) {

  private static final String MEND_LIST = "mend_list";

  static Optional<RejectedContactList> at(InstanceState report) {
    JsonNode error = report.variable("batchError");
    return report
        .place()
        .filter(MEND_LIST::equals)
        .map(place -> new RejectedContactList(error.path("message").asText("")));
  }

  /** What the process did, in the words of its diagram, and the first line of why. */
  String did() {
    String first = message.lines().findFirst().orElse("");
    return "Mend the list: " + first + (message.strip().equals(first) ? "" : "…");
  }

  void print(PrintWriter out) {
    out.println();
    out.println(message);
    out.flush();
  }
}
