package io.github.camundabolna.bolna.client.siptrunk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The number to add to a SIP trunk.
 *
 * @param checksFormat whether Bolna requires E.164 format
 */
public record TrunkNumberRequest(String phoneNumber, Optional<String> name, boolean checksFormat) {

  ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("phone_number", phoneNumber);
    name.ifPresent(text -> body.put("name", text));
    return body.put("e164_check_enabled", checksFormat);
  }
}
