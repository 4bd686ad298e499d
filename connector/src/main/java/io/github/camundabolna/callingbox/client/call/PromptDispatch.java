package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.callingbox.client.VoicemailAction;
import java.util.Map;
import java.util.Optional;

/**
 * A call without an agent, which is the older form.
 *
 * @param to number to call, in E.164 format
 * @param prompt what to do in the call
 * @param returns fields to extract from the transcript, with their types
 * @param language {@code en} or {@code es}
 */
public record PromptDispatch(
    String to,
    String prompt,
    Map<String, Object> returns,
    Optional<String> language,
    Optional<VoicemailAction> voicemailAction,
    DispatchOptions options)
    implements CallDispatch {

  @Override
  public ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("to", to).put("prompt", prompt);
    DispatchOptions.addObject(body, "returns", returns);
    language.ifPresent(code -> body.put("language", code));
    voicemailAction.ifPresent(action -> body.put("voicemail_action", action.wire()));
    options.addTo(body);
    return body;
  }

  /** Omits the number, the prompt, and the context. */
  @Override
  public String toString() {
    return "PromptDispatch[returns=" + returns.keySet() + "]";
  }
}
