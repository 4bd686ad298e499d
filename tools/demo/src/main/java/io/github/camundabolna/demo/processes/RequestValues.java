package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import java.util.Optional;

/** Reads what a request says, or explains what is wrong with it. */
final class RequestValues {

  private RequestValues() {}

  /** Returns the key in the path. */
  static long key(ApiRequest request) {
    String text = request.parameter("key");
    if (!text.matches("\\d{1,18}")) {
      throw Rejection.badRequest(
          "The key is %s, but must be a number, such as 2251799813685249".formatted(text));
    }
    return Long.parseLong(text);
  }

  /** Returns a number of the query, or a default if it isn't there. */
  static int number(ApiRequest request, String name, int otherwise, int most) {
    String text = request.query(name).orElse(String.valueOf(otherwise));
    int value = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (value < 0 || value > most) {
      throw Rejection.badRequest(
          "%s is %s, but must be a whole number from 0 to %d".formatted(name, text, most));
    }
    return value;
  }

  /** Returns the field {@code variables} of the body. */
  static ObjectNode variables(ApiRequest request) {
    return JsonText.object(request.body())
        .flatMap(
            body ->
                body.path("variables") instanceof ObjectNode variables
                    ? Optional.of(variables)
                    : Optional.empty())
        .orElseThrow(
            () ->
                Rejection.badRequest(
                    "The body must be a JSON object with the object variables, such as"
                        + " {\"variables\":{\"name\":\"Asha\"}}"));
  }
}
