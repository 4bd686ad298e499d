package io.github.camundabolna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Bolna's published contract, with {@link Corrections}, and the recorded bodies. Both are next to
 * the project, or not at hand.
 */
public final class PublishedContract {

  private static final List<Path> PLACES =
      Stream.of("../../../shared/bolna", "../../shared/bolna", "../shared/bolna")
          .map(Path::of)
          .toList();

  private static final Optional<PublishedContract> AT_HAND = find();

  private final Path directory;
  private final JsonNode openApi;
  private final EndpointFinder finder;
  private final SchemaChecker schemas;
  private final RequestChecker requests;
  private final ResponseChecker responses;
  private final SampleWriter samples;

  private PublishedContract(Path directory) {
    this.directory = directory;
    this.openApi =
        Corrections.apply((ObjectNode) read(new YAMLMapper(), directory.resolve("openapi.yml")));
    this.finder = new EndpointFinder(endpoints());
    this.schemas = new SchemaChecker(openApi.at("/components/schemas"));
    this.requests = new RequestChecker(schemas);
    this.responses = new ResponseChecker(schemas);
    this.samples = new SampleWriter(schemas);
  }

  /** Returns the contract; empty if it isn't next to the project. */
  public static Optional<PublishedContract> ifAtHand() {
    return AT_HAND;
  }

  private static Optional<PublishedContract> find() {
    return PLACES.stream()
        .filter(place -> Files.isRegularFile(place.resolve("openapi.yml")))
        .findFirst()
        .map(PublishedContract::new);
  }

  /** Returns all endpoints, with those that only later pages of Bolna describe. */
  public SortedSet<Endpoint> endpoints() {
    SortedSet<Endpoint> endpoints = new TreeSet<>();
    openApi
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> endpoints.add(Endpoint.of(method, path.getKey()))));
    return endpoints;
  }

  /** Finds the endpoint of a request, such as {@code GET /v2/agent/all}. */
  public Optional<Endpoint> endpoint(String method, String path) {
    return finder.find(method, path);
  }

  /** Returns how a request differs from the contract; empty if it doesn't. */
  public List<String> problemsOf(SentRequest request) {
    return endpoint(request.method(), request.path())
        .map(endpoint -> requests.problems(request, definition(endpoint)))
        .orElseGet(() -> List.of("the contract has no " + request));
  }

  /** Returns how a response to a request differs from the contract; empty if it doesn't. */
  public List<String> problemsOf(Endpoint endpoint, int status, JsonNode body) {
    return responses.problems(definition(endpoint), status, body);
  }

  /** Returns how a body differs from one of the contract's named schemas; empty if it doesn't. */
  public List<String> problemsOf(String schemaName, JsonNode body) {
    return schemas.problems(schemas.named(schemaName), body);
  }

  /** Returns the examples that the contract has of a response. */
  public List<JsonNode> examples(Endpoint endpoint, int status) {
    return ResponseChecker.examples(definition(endpoint), status);
  }

  /** Returns a complete response: the contract's example, or one of the examples of its fields. */
  public JsonNode sample(Endpoint endpoint) {
    JsonNode definition = definition(endpoint);
    int status = successStatus(endpoint);
    return ResponseChecker.examples(definition, status).stream()
        .findFirst()
        .orElseGet(() -> samples.sample(ResponseChecker.schema(definition, status)));
  }

  /** Returns the status of an endpoint's successful responses. */
  public int successStatus(Endpoint endpoint) {
    return Integer.parseInt(definition(endpoint).path("responses").fieldNames().next());
  }

  private JsonNode definition(Endpoint endpoint) {
    JsonNode definition =
        openApi
            .path("paths")
            .path(endpoint.path())
            .path(endpoint.method().toLowerCase(Locale.ROOT));
    if (!definition.isObject()) {
      throw new IllegalArgumentException("The contract has no " + endpoint);
    }
    return definition;
  }

  /** Returns a recorded body, such as {@code api/make_call_200.json}. */
  public JsonNode recorded(String file) {
    return read(new ObjectMapper(), directory.resolve(file));
  }

  /** Returns the names of all recorded bodies in a folder, in alphabetical order. */
  public List<String> recordedFiles(String folder) {
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
