package io.github.camundabolna.contact;

import java.util.ArrayList;
import java.util.List;

/** Many problems in one message: the first of them, a line each, and how many more there are. */
final class ProblemList {

  /** How much of a long list is shown. */
  static final int SHOWN = 20;

  /** Camunda cuts a job's message at 6000 characters; the rest is for what is put around it. */
  private static final int MAX_LENGTH = 5000;

  private final List<String> lines = new ArrayList<>();
  private int length;
  private int count;

  void add(String line) {
    boolean complete = lines.size() == count;
    count++;
    if (complete && lines.size() < SHOWN && length + line.length() <= MAX_LENGTH) {
      lines.add(line);
      length += line.length();
    }
  }

  int count() {
    return count;
  }

  String withHeading(String heading) {
    return withHeading(heading, count);
  }

  /**
   * @param total how many there are, where not all of them were added
   */
  String withHeading(String heading, int total) {
    String shown = heading + "\n" + String.join("\n", lines);
    return total > lines.size() ? shown + "\nand " + (total - lines.size()) + " more" : shown;
  }
}
