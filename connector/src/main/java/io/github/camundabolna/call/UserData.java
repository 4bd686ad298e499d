package io.github.camundabolna.call;

import io.github.camundabolna.panel.HeldDocument;
import io.github.camundabolna.panel.InvalidInput;
import io.github.camundabolna.panel.NullValue;
import io.github.camundabolna.panel.Quote;
import io.github.camundabolna.panel.VariableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the agent knows of a person: only what it can speak. */
final class UserData {

  private static final String FIELD = "userData";
  private static final int SHOWN = 5;

  private UserData() {}

  /**
   * Returns the data if each name can be a variable of a prompt, and each value can be spoken.
   *
   * @param data null for a field that was never touched
   * @throws InvalidInput that names what cannot be sent
   */
  static Map<String, Object> checked(Map<String, Object> data) {
    if (data == null) {
      return Map.of();
    }
    HeldDocument.sentence(FIELD, data)
        .or(() -> NullValue.sentence(FIELD, data))
        .or(() -> unusableNames(data))
        .ifPresent(
            sentence -> {
              throw new InvalidInput(sentence);
            });
    return data;
  }

  private static Optional<String> unusableNames(Map<String, Object> data) {
    List<String> wrong =
        data.keySet().stream().filter(name -> !VariableName.isUsable(name)).toList();
    String shown =
        wrong.stream().limit(SHOWN).map(UserData::withRemedy).collect(Collectors.joining(", "));
    String more = wrong.size() > SHOWN ? ", and " + (wrong.size() - SHOWN) + " more" : "";
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s has names that no prompt can use: %s%s. A name is %s, and begins with a letter"
                .formatted(FIELD, shown, more, VariableName.FORM));
  }

  private static String withRemedy(String name) {
    return Quote.of(name)
        + VariableName.like(name).map(usable -> " (use " + usable + ")").orElse("");
  }
}
