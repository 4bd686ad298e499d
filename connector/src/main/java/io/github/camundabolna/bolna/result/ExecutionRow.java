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
 * A call of a batch: the keys of {@link CallResult}, and {@code contactKey}. {@code recipientData}
 * omits what the connector added to the contact's row: its columns, and apostrophes that prevent
 * formulas. A row without a contact key isn't the connector's, and stays as it is.
 */
final class ExecutionRow {

  /** The fields that remain if the full rows are too large for a variable. */
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
