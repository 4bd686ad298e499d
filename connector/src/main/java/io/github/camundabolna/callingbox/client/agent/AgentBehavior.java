package io.github.camundabolna.callingbox.client.agent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.callingbox.client.VoicemailAction;
import io.github.camundabolna.http.SecretTexts;
import io.github.camundabolna.http.WebhookUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an agent talks, and what it reports. What is empty isn't sent.
 *
 * @param persona who the agent is, and what it never does
 * @param instructions default task of its calls
 * @param voice ID of a voice
 * @param language BCP 47 code
 * @param returns fields to extract from each transcript, with their types
 * @param tools as CallingBox defines them
 * @param webhookUrl receives the events of each call
 */
public record AgentBehavior(
    Optional<String> persona,
    Optional<String> instructions,
    Optional<String> voice,
    Optional<String> language,
    Map<String, Object> returns,
    List<Map<String, Object>> tools,
    Optional<WebhookUrl> webhookUrl,
    Optional<VoicemailAction> voicemailAction) {

  public static final AgentBehavior DEFAULT =
      new AgentBehavior(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  private static final ObjectMapper JSON = new ObjectMapper();

  void addTo(ObjectNode body) {
    persona.ifPresent(text -> body.put("persona", text));
    instructions.ifPresent(text -> body.put("instructions", text));
    voice.ifPresent(id -> body.put("voice", id));
    language.ifPresent(code -> body.put("language", code));
    if (!returns.isEmpty()) {
      body.set("returns", JSON.valueToTree(returns));
    }
    if (!tools.isEmpty()) {
      body.set("tools", JSON.valueToTree(tools));
    }
    webhookUrl.ifPresent(url -> body.put("webhook_url", url.value()));
    voicemailAction.ifPresent(action -> body.put("voicemail_action", action.wire()));
  }

  /** Returns a message without the query of the webhook URL, and without texts of tools. */
  String hideIn(String message) {
    String said = new SecretTexts(JSON.valueToTree(tools)).withhold(message);
    return webhookUrl.map(url -> url.hideIn(said)).orElse(said);
  }

  /** Omits texts, and tools, which can contain secrets. */
  @Override
  public String toString() {
    return "AgentBehavior[webhookUrl=" + webhookUrl + "]";
  }
}
