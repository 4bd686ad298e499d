package io.github.camundabolna.callingbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.VoicemailAction;
import io.github.camundabolna.callingbox.client.agent.AgentBehavior;
import io.github.camundabolna.callingbox.input.ResultFields;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputJson;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation with the fields that {@link AgentBehaviorFields} marks. */
interface AgentBehaviorInput {

  String persona();

  String instructions();

  String voice();

  String language();

  JsonNode returns();

  List<Map<String, Object>> tools();

  String webhookUrl();

  String voicemailAction();

  /**
   * Returns what the fields say.
   *
   * @throws InvalidInputException if a result field has no type, or a tool is empty
   */
  default AgentBehavior behavior() {
    return new AgentBehavior(
        Texts.text(persona()),
        Texts.text(instructions()),
        Texts.text(voice()),
        Texts.text(language()),
        ResultFields.of("returns", returns()),
        filled(tools()),
        Texts.text(webhookUrl()).map(WebhookUrl::new),
        voicemail(voicemailAction()));
  }

  private static List<Map<String, Object>> filled(List<Map<String, Object>> entered) {
    List<Map<String, Object>> tools = entered == null ? List.of() : entered;
    if (tools.stream().anyMatch(tool -> tool == null || tool.isEmpty())) {
      throw new InvalidInputException("tools must be a list of contexts, but one is empty");
    }
    InputJson.read("tools", tools); // refuses a document
    return tools;
  }

  /** Returns the choice for voicemail; empty for {@link AgentBehaviorFields#UNCHANGED}. */
  private static Optional<VoicemailAction> voicemail(String choice) {
    return Texts.text(choice)
        .flatMap(
            text ->
                Arrays.stream(VoicemailAction.values())
                    .filter(action -> action.wire().equals(text))
                    .findFirst());
  }
}
