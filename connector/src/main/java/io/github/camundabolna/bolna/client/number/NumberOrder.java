package io.github.camundabolna.bolna.client.number;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The number to buy.
 *
 * @param country {@code US} or {@code IN}
 * @param phoneNumber in E.164 format
 * @param provider empty to let Bolna choose
 */
public record NumberOrder(String country, String phoneNumber, Optional<String> provider) {

  ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("country", country).put("phone_number", phoneNumber);
    provider.ifPresent(name -> body.put("provider", name));
    return body;
  }
}
