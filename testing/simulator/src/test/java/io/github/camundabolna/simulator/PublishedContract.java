package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The published contract and the recorded bodies, where they are at hand. */
public final class PublishedContract {
  private static final List<Path> PLACES =
      List.of(Path.of("..", "..", "..", "shared", "bolna"), Path.of("..", "shared", "bolna"));
  private static final Set<String> WITHOUT_FORMAT =
      Set.of("created_at", "updated_at", "recording_url");
  private static final List<String> RELAXED =
      List.of(
          "AgentExecution", "TelephonyData", "AgentExecutionLog", "PurchasePhoneNumberResponse");
  private final Path directory;
  private final JsonNode openApi;
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          settings ->
              settings
                  .metaSchema(OpenApi31.getInstance())
                  .defaultMetaSchemaIri(OpenApi31.getInstance().getIri()));

  private PublishedContract(Path directory) {
    this.directory = directory;
    this.openApi = read(new YAMLMapper(), directory.resolve("openapi.yml"));
    RELAXED.forEach(
        name ->
            schemas().get(name).get("properties").properties().forEach(PublishedContract::relax));
  }

  /** The files are next to the repository; tests run in its modules. */
  public static boolean isAvailable() {
    return PLACES.stream().anyMatch(Files::isDirectory);
  }

  public static PublishedContract load() {
    return new PublishedContract(
        PLACES.stream().filter(Files::isDirectory).findFirst().orElseThrow());
  }

  public JsonNode recorded(String file) {
    return read(new ObjectMapper(), directory.resolve(file));
  }

  /** Holds a body to the schema that the contract gives for an answer. */
  public void check(JsonNode body, String method, String path, int status) {
    JsonNode schema = answer(method, path, status).path("schema");
    assertThat(schema.isObject()).as("%s %s has a schema for %d", method, path, status).isTrue();
    check(body, schema);
  }

  /** What the contract shows of an answer for which it gives no schema. */
  public JsonNode example(String method, String path, int status) {
    return answer(method, path, status).path("example");
  }

  private JsonNode answer(String method, String path, int status) {
    return openApi
        .path("paths")
        .path(path)
        .path(method)
        .path("responses")
        .path(Integer.toString(status))
        .at("/content/application~1json");
  }

  /** Holds a body to one of the contract's named schemas. */
  public void check(JsonNode body, String schemaName) {
    check(body, openApi.path("components").path("schemas").path(schemaName));
  }

  private void check(JsonNode body, JsonNode schema) {
    Set<ValidationMessage> messages =
        compiled
            .computeIfAbsent(schema, this::compile)
            .validate(body, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true));
    assertThat(messages).as(body.toString()).isEmpty();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode root = ((ObjectNode) schema).deepCopy();
    root.set("$defs", schemas());
    return factory.getSchema(root.toString().replace("#/components/schemas/", "#/$defs/"));
  }

  private JsonNode schemas() {
    return openApi.at("/components/schemas");
  }

  /**
   * The contract types the fields of an execution as if they were always there; recorded bodies
   * have null in most of them until the call is completed, and for telephony_data even then. It
   * also asks for an offset in every timestamp, where recorded ones, and its own example of a
   * purchase, have none, and for a URL where a recording that is not ready is an empty text.
   */
  private static void relax(Map.Entry<String, JsonNode> property) {
    ObjectNode schema = (ObjectNode) property.getValue();
    ObjectNode inner = schema.deepCopy();
    if (WITHOUT_FORMAT.contains(property.getKey())) {
      inner.remove("format");
    }
    schema.removeAll();
    ArrayNode either = schema.putArray("anyOf");
    either.add(inner);
    either.addObject().put("type", "null");
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
