package io.github.camundabolna.bolna.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.FormulaGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a batch: the keys of {@link CallResult}, and {@code contactKey}. What the connector
 * itself wrote into a contact's row is not in {@code recipientData}: neither its columns nor the
 * apostrophes that kept a value from being a formula. A row that has no contact key was not written
 * by the connector, and is left as it is.
 */
final class ExecutionRow {

  /** What is left of a row where the whole rows are too much for a process variable. */
  private static final List<String> SHORT_FIELDS =
      List.of(
          "executionId",
          "status",
          "ended",
          "outcome",
          "answered",
          "voicemail",
          "phoneNumber",
          "durationSeconds",
          "cost",
          "billingSettled",
          "terminationReason",
          "extractedData",
          "extracted",
          "recipientData",
          "contactKey");

  private ExecutionRow() {}

  static Map<String, Object> whole(Execution call) {
    Map<String, Object> row = CallResult.whole(call);
    Optional<String> key = call.recipientData().flatMap(ExecutionRow::contactKey);
    row.put("contactKey", key.orElse(null));
    if (key.isPresent()) {
      row.put("recipientData", asWrittenByUser(call.recipientData().orElseThrow()));
    }
    return row;
  }

  static Map<String, Object> trimmed(Map<String, Object> whole) {
    Map<String, Object> row = new LinkedHashMap<>();
    SHORT_FIELDS.forEach(name -> row.put(name, whole.get(name)));
    return row;
  }

  private static Optional<String> contactKey(JsonNode recipientData) {
    return Optional.of(recipientData.path(Contacts.KEY))
        .filter(key -> key.isValueNode() && !key.isNull())
        .map(JsonNode::asText)
        .map(FormulaGuard::unguard);
  }

  private static JsonNode asWrittenByUser(JsonNode recipientData) {
    ObjectNode data = recipientData.deepCopy();
    data.properties().removeIf(column -> column.getKey().startsWith(Contacts.RESERVED_PREFIX));
    data.properties().stream()
        .filter(column -> column.getValue().isTextual())
        .forEach(column -> column.setValue(unguarded(column.getValue().textValue())));
    return data;
  }

  private static JsonNode unguarded(String written) {
    return new TextNode(FormulaGuard.unguard(written));
  }
}
