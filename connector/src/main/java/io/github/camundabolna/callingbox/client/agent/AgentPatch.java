package io.github.camundabolna.callingbox.client.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Changes of an agent; what is empty stays as it is. */
public record AgentPatch(Optional<String> name, AgentBehavior behavior) {

  /** Returns whether nothing changes. */
  public boolean isEmpty() {
    return toJson().isEmpty();
  }

  ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    name.ifPresent(text -> body.put("name", text));
    behavior.addTo(body);
    return body;
  }
}
