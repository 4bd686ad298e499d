package io.github.camundabolna.polling;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables of an instance as an 8.8 runtime reads them: the engine's search truncates each
 * JSON value at 8 kB, and the runtime treats what it can't parse as text. This class restores the
 * part before the cut.
 *
 * @param variables by name
 * @param cut names of truncated variables
 */
record TruncatedVariables(Map<String, Object> variables, Set<String> cut) {

  /** Slightly less than the engine's limit, which may count in another unit. */
  private static final int SHORTEST = 8_000;

  private static final JsonFactory JSON = new JsonFactory();

  static TruncatedVariables in(Map<?, ?> read) {
    Map<String, Object> variables = new HashMap<>();
    Set<String> cut = new TreeSet<>();
    read.forEach(
        (name, value) -> {
          boolean isCut = value instanceof String text && isCut(text);
          if (isCut) {
            cut.add(name.toString());
          }
          variables.put(name.toString(), isCut ? beginning((String) value) : value);
        });
    return new TruncatedVariables(variables, cut);
  }

  private static boolean isCut(String text) {
    return text.length() >= SHORTEST && (text.startsWith("{") || text.startsWith("["));
  }

  /** Returns everything that is complete before the cut. */
  private static Object beginning(String text) {
    Deque<Object> open = new ArrayDeque<>();
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      Object all = value(parser);
      open.push(all);
      while (!open.isEmpty()) {
        add(parser, open);
      }
      return all;
    } catch (IOException theCut) {
      return open.isEmpty() ? text : open.peekLast();
    }
  }

  private static void add(JsonParser parser, Deque<Object> open) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null || token.isStructEnd()) {
      open.pop();
    } else if (token != JsonToken.FIELD_NAME) {
      Object value = value(parser);
      put(open.peek(), parser.currentName(), value);
      if (token.isStructStart()) {
        open.push(value);
      }
    }
  }

  /** Keeps only texts, because a number may be incomplete. */
  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new LinkedHashMap<String, Object>();
      case START_ARRAY -> new ArrayList<Object>();
      case VALUE_STRING -> parser.getText();
      default -> null;
    };
  }

  @SuppressWarnings("unchecked")
  private static void put(Object container, String name, Object value) {
    if (container instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).put(name, value);
    } else {
      ((List<Object>) container).add(value);
    }
  }
}
