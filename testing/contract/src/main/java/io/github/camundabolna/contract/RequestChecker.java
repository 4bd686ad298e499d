package io.github.camundabolna.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Checks the query and the body of a request. */
final class RequestChecker {

  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";

  private final ObjectMapper mapper = new ObjectMapper();
  private final SchemaChecker schemas;

  RequestChecker(SchemaChecker schemas) {
    this.schemas = schemas;
  }

  List<String> problems(SentRequest request, JsonNode definition) {
    List<String> problems = new ArrayList<>(queryProblems(request, definition));
    problems.addAll(bodyProblems(request, definition.at("/requestBody/content")));
    return problems.stream().map(problem -> request + ": " + problem).toList();
  }

  private List<String> queryProblems(SentRequest request, JsonNode definition) {
    Map<String, JsonNode> known = parameters(definition);
    Map<String, String> given = request.query();
    List<String> problems = new ArrayList<>();
    known.forEach(
        (name, parameter) -> {
          if (parameter.path("required").asBoolean() && !given.containsKey(name)) {
            problems.add("the query lacks " + name);
          }
        });
    given.forEach(
        (name, value) -> {
          if (known.containsKey(name)) {
            JsonNode schema = known.get(name).path("schema");
            problems.addAll(schemas.problems(schema, FormValue.read(schema, List.of(value))));
          } else {
            problems.add("the query has an unknown " + name);
          }
        });
    return problems;
  }

  private static Map<String, JsonNode> parameters(JsonNode definition) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    StreamSupport.stream(definition.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .forEach(parameter -> parameters.put(parameter.path("name").asText(), parameter));
    return parameters;
  }

  private List<String> bodyProblems(SentRequest request, JsonNode content) {
    if (content.isMissingNode()) {
      return request.body().length == 0 ? List.of() : List.of("there must be no body");
    }
    String type = request.contentType().orElse("none");
    if (type.startsWith(JSON) && content.has(JSON)) {
      return jsonProblems(request, content.path(JSON).path("schema"));
    }
    if (type.startsWith(FORM) && content.has(FORM)) {
      JsonNode schema = schemas.resolved(content.path(FORM).path("schema"));
      return checked(schema, MultipartForm.read(request, type).toJson(schema));
    }
    return List.of("the content type is " + type);
  }

  private List<String> jsonProblems(SentRequest request, JsonNode schema) {
    try {
      return checked(schemas.resolved(schema), mapper.readTree(request.text()));
    } catch (JsonProcessingException e) {
      return List.of("the body is no JSON");
    }
  }

  /** A schema of OpenAPI allows unknown fields; Bolna ignores them, so that they mean nothing. */
  private List<String> checked(JsonNode schema, JsonNode body) {
    List<String> problems = new ArrayList<>(schemas.problems(schema, body));
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!schema.path("properties").has(name)) {
                problems.add("the body has an unknown " + name);
              }
            });
    return problems;
  }
}
