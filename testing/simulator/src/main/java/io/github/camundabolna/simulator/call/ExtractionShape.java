package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.Conversation.Extraction;
import java.util.Map;

/** How {@code extracted_data} is built. */
public enum ExtractionShape {
  /** By category and name: what Bolna has sent since 18 September 2026. */
  CATEGORIES {
    @Override
    void write(Map<String, Extraction> extracted, ObjectNode data) {
      ObjectNode category = data.putObject("Appointment");
      extracted.forEach((name, value) -> value.writeTo(category.putObject(name)));
    }
  },
  /** By name alone: what Bolna sent before. */
  FLAT {
    @Override
    void write(Map<String, Extraction> extracted, ObjectNode data) {
      extracted.forEach((name, value) -> data.set(name, value.value()));
    }
  };

  abstract void write(Map<String, Extraction> extracted, ObjectNode data);

  JsonNode format(Map<String, Extraction> extracted) {
    if (extracted.isEmpty()) {
      return NullNode.instance;
    }
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    write(extracted, data);
    return data;
  }
}
