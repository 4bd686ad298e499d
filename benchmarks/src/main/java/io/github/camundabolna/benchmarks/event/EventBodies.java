package io.github.camundabolna.benchmarks.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes the events of one kind and size, which differ only in the ID of their call. */
final class EventBodies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRANSCRIPT = "transcript";
  private static final String TURNS =
      "user: Could you tell me once more at what time I should be there?\n"
          + "assistant: Of course. Your appointment is on Tuesday at half past nine.\n";

  private final byte[] beforeId;
  private final byte[] afterId;

  private EventBodies(byte[] beforeId, byte[] afterId) {
    this.beforeId = beforeId;
    this.afterId = afterId;
  }

  /** Creates events in the shape of a real one; a longer transcript gives them their size. */
  static EventBodies of(EventKind kind, EventSize size) {
    ObjectNode body = template();
    body.put("status", kind.status()).put("smart_status", kind.status());
    int missing = size.bytes() - body.toString().length();
    body.put(TRANSCRIPT, body.get(TRANSCRIPT).asText() + moreTurns(missing));
    String id = body.get("id").asText();
    String text = body.toString();
    int start = text.indexOf(id);
    return new EventBodies(
        bytes(text.substring(0, start)), bytes(text.substring(start + id.length())));
  }

  /** Returns the event of a call. */
  byte[] body(UUID id) {
    byte[] own = bytes(id.toString());
    byte[] body = new byte[beforeId.length + own.length + afterId.length];
    System.arraycopy(beforeId, 0, body, 0, beforeId.length);
    System.arraycopy(own, 0, body, beforeId.length, own.length);
    System.arraycopy(afterId, 0, body, beforeId.length + own.length, afterId.length);
    return body;
  }

  /** A line break takes two characters in JSON. */
  private static String moreTurns(int characters) {
    int each = TURNS.replace("\n", "\\n").length();
    return TURNS.repeat(Math.max(0, characters / each));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode template() {
    try (InputStream file = EventBodies.class.getResourceAsStream("event.json")) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
