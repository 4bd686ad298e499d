package io.github.camundabolna.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The body of Bolna's event about an ended call, with a transcript that gives it a size. */
final class EndedCallEvent {

  private static final String FILE = "ended-call.json";

  private static final String TURNS =
      "assistant: Good morning, is ten o'clock still fine?\n"
          + "user: It is, see you then. Which documents do I have to bring?\n";

  private static final ObjectMapper JSON = new ObjectMapper();

  private EndedCallEvent() {}

  /** Returns a body of about this size, and not less than the one without a transcript. */
  static byte[] ofSize(int kilobytes) {
    try (InputStream file = EndedCallEvent.class.getResourceAsStream(FILE)) {
      ObjectNode event = (ObjectNode) JSON.readTree(file);
      int missing = Math.max(0, kilobytes * 1_000 - JSON.writeValueAsBytes(event).length);
      event.put("transcript", TURNS.repeat(1 + missing / TURNS.length()).substring(0, missing));
      return JSON.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
