package io.github.camundabolna.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.input.InputNames;
import java.util.Optional;

/**
 * Finds the API key where it does not belong. The runtime puts a secret wherever a variable of the
 * job says its name, also in what a caller said or somebody typed into a form: it would be sent to
 * the vendor, spoken by the agent, and quoted in an incident. Other secrets cannot be told from
 * texts.
 */
final class LeakedApiKeyCheck {

  /** Anything shorter is no key, and a part of many words. */
  private static final int LEAST = 8;

  private LeakedApiKeyCheck() {}

  /**
   * @param job its variables, with secrets resolved
   * @return a sentence about the first field that holds the key, without it
   */
  static Optional<String> problem(JsonNode job) {
    String key = InputNames.apiKey(job);
    return key.length() < LEAST
        ? Optional.empty()
        : InputTexts.first(job, text -> Optional.of(key).filter(text::contains))
            .map(place -> sentence(place.path()));
  }

  private static String sentence(String field) {
    return field
        + " holds the API key: a text that names the secret came from outside, and the runtime put"
        + " the key in its place. Nothing was sent";
  }
}
