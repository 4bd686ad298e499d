package io.github.camundabolna.bolna.call;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.SpokenValueCheck;
import io.github.camundabolna.input.VariableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the agent knows of a person: only what it can speak. */
final class AgentVariables {

  private static final String FIELD = "userData";
  private static final int SHOWN = 5;

  private AgentVariables() {}

  /**
   * Returns the data if each name can be a variable of a prompt, and each value can be spoken.
   *
   * @param data null for a field that was never touched
   * @throws InvalidInputException that names what cannot be sent
   */
  static Map<String, Object> checked(Map<String, Object> data) {
    if (data == null) {
      return Map.of();
    }
    SpokenValueCheck.document(FIELD, data)
        .or(() -> SpokenValueCheck.nullValue(FIELD, data))
        .or(() -> unusableNames(data))
        .ifPresent(
            sentence -> {
              throw new InvalidInputException(sentence);
            });
    return data;
  }

  private static Optional<String> unusableNames(Map<String, Object> data) {
    List<String> wrong =
        data.keySet().stream().filter(name -> !VariableName.isUsable(name)).toList();
    String shown =
        wrong.stream()
            .limit(SHOWN)
            .map(AgentVariables::withRemedy)
            .collect(Collectors.joining(", "));
    String more = wrong.size() > SHOWN ? ", and " + (wrong.size() - SHOWN) + " more" : "";
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s has names that no prompt can use: %s%s. A name is %s, and begins with a letter"
                .formatted(FIELD, shown, more, VariableName.FORM));
  }

  private static String withRemedy(String name) {
    return Quoted.of(name)
        + VariableName.like(name).map(usable -> " (use " + usable + ")").orElse("");
  }
}
