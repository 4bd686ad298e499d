package io.github.camundabolna.contact;

import java.util.ArrayList;
import java.util.List;

/** A message with many problems: the first ones, a line each, and the number of others. */
final class ProblemList {

  /** Number of items of a long list that are shown. */
  static final int SHOWN = 20;

  /** Camunda truncates a job's message at 6000 characters; the rest is for the surrounding text. */
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
   * Returns the message.
   *
   * @param total number of problems, including those that were not added
   */
  String withHeading(String heading, int total) {
    String shown = heading + "\n" + String.join("\n", lines);
    return total > lines.size() ? shown + "\nand " + (total - lines.size()) + " more" : shown;
  }
}
