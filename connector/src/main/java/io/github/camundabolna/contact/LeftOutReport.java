package io.github.camundabolna.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contacts that aren't called, short enough for a process variable.
 *
 * @param contacts number of such contacts
 * @param reasons number of contacts per reason
 * @param first at most 20 of the contacts
 */
public record LeftOutReport(int contacts, Map<String, Integer> reasons, List<LeftOut> first) {

  public static final LeftOutReport NONE = new LeftOutReport(0, Map.of(), List.of());

  /** A contact that isn't called. */
  public record LeftOut(String phoneNumber, String contactKey, String reason) {

    private String line() {
      return "%s (contact %s): %s".formatted(phoneNumber, contactKey, reason);
    }
  }

  /** Collects contacts. */
  static final class Counter {

    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<LeftOut> first = new ArrayList<>();

    void add(LeftOut contact) {
      reasons.merge(contact.reason(), 1, Integer::sum);
      if (first.size() < ProblemList.SHOWN) {
        first.add(contact);
      }
    }

    LeftOutReport report() {
      int contacts = reasons.values().stream().mapToInt(Integer::intValue).sum();
      return new LeftOutReport(contacts, Map.copyOf(reasons), List.copyOf(first));
    }
  }

  /** Returns a message with the first contacts, a line each. */
  public String sentence(String heading) {
    ProblemList lines = new ProblemList();
    first.forEach(contact -> lines.add(contact.line()));
    return lines.withHeading(heading, contacts);
  }
}
