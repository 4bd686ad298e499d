package io.github.camundabolna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known to differ from the published contract: from recorded bodies, from newer pages of
 * Bolna, and from the contract's own examples.
 */
final class Corrections {

  /**
   * Recorded bodies have null in most fields until the call is completed, and for telephony_data
   * even then. So has the contract's own example of a purchase.
   */
  private static final List<String> WITH_NULLS =
      List.of(
          "AgentExecution", "TelephonyData", "AgentExecutionLog", "PurchasePhoneNumberResponse");

  /** In these schemas, timestamps come without an offset, and an empty text stands for no URL. */
  private static final Set<String> WITHOUT_FORMAT =
      Set.of("created_at", "updated_at", "recording_url");

  /** A sub-account needs neither a maximum nor a database of its own. */
  private static final List<String> LEFT_OUT_OF_SUB_ACCOUNTS =
      List.of("max_concurrency", "db_host", "db_name", "db_port", "db_user", "db_password");

  /** Batches have been seen in all of these, and with their start after "scheduled". */
  private static final String BATCH_STATUS =
      "created|processed|queued|running|executed|completed|stopped|failed|scheduled( at .+)?";

  private static final String PARAMETERS = "parameters";

  private final ObjectNode openApi;

  private Corrections(ObjectNode openApi) {
    this.openApi = openApi;
  }

  /** Corrects the contract in place. */
  static JsonNode apply(ObjectNode openApi) {
    Corrections corrections = new Corrections(openApi);
    WITH_NULLS.forEach(name -> corrections.relax(corrections.fields(name)));
    corrections.allowTimesWithoutOffset();
    corrections.allowMoreNulls();
    corrections.allowMoreStatuses();
    corrections.movePathParametersWithoutPlace();
    corrections.addEndpoints();
    return openApi;
  }

  private void relax(JsonNode fields) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (WITHOUT_FORMAT.contains(field.getKey())) {
        ((ObjectNode) field.getValue()).remove("format");
      }
      allowNull(field.getValue());
    }
  }

  /**
   * Validators of OpenAPI 3.1 ignore "nullable"; and the contract's examples and texts have null
   * where its types have none. A webhook_url of null removes the webhook of an agent.
   */
  private void allowMoreNulls() {
    openApi.findParents("nullable").forEach(Corrections::allowNull);
    allowNull(fields("AgentConfigPatchRequest").path("webhook_url"));
    allowNull(fields("InboundUnlinkAgentResponse").path("url"));
    for (String name : List.of("SubAccount", "SubAccountPatch")) {
      allowNull(fields(name).path("max_concurrency"));
    }
    LEFT_OUT_OF_SUB_ACCOUNTS.forEach(name -> allowNull(fields("SubAccountResponse").path(name)));
  }

  /** The contract's own example of a usage has none. */
  private void allowTimesWithoutOffset() {
    JsonNode ofAll = openApi.at("/components/schemas/AllSubAccountUsage/items/properties");
    for (JsonNode usage : List.of(fields("SubAccountUsage"), ofAll)) {
      ((ObjectNode) usage.path("to")).remove("format");
    }
  }

  private void allowMoreStatuses() {
    ObjectNode ofBatches = (ObjectNode) fields("Batch").path("status");
    ofBatches.remove("enum");
    ofBatches.put("pattern", "^(" + BATCH_STATUS + ")$");
    ((ArrayNode) fields("Knowledgebase").at("/status/enum")).add("error");
  }

  /** The search for numbers has its parameters in a path that has no place for them. */
  private void movePathParametersWithoutPlace() {
    openApi
        .at("/paths/~1phone-numbers~1search/get")
        .path(PARAMETERS)
        .forEach(parameter -> ((ObjectNode) parameter).put("in", "query"));
  }

  /** Later pages of Bolna have a paged list of a batch's calls, and links to recordings. */
  private void addEndpoints() {
    ObjectNode paths = (ObjectNode) openApi.path("paths");
    ObjectNode list = paths.putObject("/v2/batches/{batch_id}/executions").putObject("get");
    ArrayNode parameters = list.putArray(PARAMETERS);
    List.of("page_number", "page_size")
        .forEach(
            name ->
                parameters
                    .addObject()
                    .put("in", "query")
                    .put("name", name)
                    .putObject("schema")
                    .put("type", "integer"));
    ObjectNode fields =
        list.putObject("responses")
            .putObject("200")
            .putObject("content")
            .putObject("application/json")
            .putObject("schema")
            .put("type", "object")
            .putObject("properties");
    fields.putObject("has_more").put("type", "boolean");
    ObjectNode rows = fields.putObject("data").put("type", "array");
    rows.putObject("items").put("$ref", "#/components/schemas/AgentExecution");
    paths
        .putObject("/recordings/call/{execution_id}")
        .putObject("get")
        .putObject("responses")
        .putObject("302");
  }

  private JsonNode fields(String schemaName) {
    return openApi.at("/components/schemas").path(schemaName).path("properties");
  }

  private static void allowNull(JsonNode field) {
    ObjectNode schema = (ObjectNode) field;
    ObjectNode inner = schema.deepCopy();
    schema.removeAll();
    ArrayNode either = schema.putArray("anyOf");
    either.add(inner);
    either.addObject().put("type", "null");
  }
}
