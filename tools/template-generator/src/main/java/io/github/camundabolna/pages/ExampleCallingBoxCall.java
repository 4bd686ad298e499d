package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.result.CallingBoxResult;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call as CallingBox describes it, and what the connector makes of that. */
record ExampleCallingBoxCall(JsonNode body, CallingBoxCall call, JsonNode spoken) {

  static ExampleCallingBoxCall read() {
    JsonNode body = JsonFormatter.resource("callingbox-call.json");
    return new ExampleCallingBoxCall(
        body,
        CallingBoxCall.read(body).orElseThrow(),
        JsonFormatter.resource("callingbox-transcript.json"));
  }

  Map<String, Object> result() {
    return CallingBoxResult.of(call, transcript(), new NoDocuments());
  }

  /** Returns the call as lists of calls have it. */
  Map<String, Object> row() {
    return CallingBoxResult.summary(call);
  }

  private Optional<CallTranscript> transcript() {
    return CallTranscript.read(spoken);
  }

  /** Returns a part of the transcript, as the operation that reads it names the fields. */
  Map<String, Object> segment() {
    Map<String, Object> segment = new LinkedHashMap<>();
    spoken
        .at("/segments/0")
        .properties()
        .forEach(field -> segment.put(inCamelCase(field.getKey()), field.getValue()));
    return segment;
  }

  private static String inCamelCase(String name) {
    return Pattern.compile("_([a-z])")
        .matcher(name)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }
}
