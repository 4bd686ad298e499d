package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Documents, kept in memory up to a limit until they are deleted or the facade ends. */
final class DocumentsEndpoint implements Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All documents together: a quarter of the heap that the program has. */
  static final long MOST_BYTES = 256L * 1024 * 1024;

  private final String root;
  private final long mostBytes;
  private final Map<String, Document> documents = new ConcurrentHashMap<>();

  DocumentsEndpoint(String root) {
    this(root, MOST_BYTES);
  }

  /**
   * @param mostBytes of all documents together
   */
  DocumentsEndpoint(String root, long mostBytes) {
    this.root = root;
    this.mostBytes = mostBytes;
  }

  @Override
  public RestResponse answer(HttpExchange request) throws IOException {
    var path = request.getRequestURI().getPath();
    var id = path.length() > root.length() ? path.substring(root.length() + 1) : "";
    return switch (request.getRequestMethod()) {
      case "POST" -> id.isEmpty() ? store(request) : unknown(id);
      case "GET" -> found(id, this::content);
      case "DELETE" -> found(id, this::delete);
      default -> RestResponse.problem(405, "Method Not Allowed", request.getRequestMethod());
    };
  }

  private RestResponse store(HttpExchange request) throws IOException {
    var parts = MultipartBody.read(request);
    var content = parts.part("file");
    if (kept() + content.length > mostBytes) {
      return RestResponse.problem(
          507,
          "Insufficient Storage",
          "The embedded engine keeps at most %d bytes of documents: delete some"
              .formatted(mostBytes));
    }
    if (!(JSON.readTree(parts.part("metadata")) instanceof ObjectNode metadata)) {
      throw new IllegalArgumentException("The part 'metadata' must be a JSON object");
    }
    var document = new Document(UUID.randomUUID().toString(), metadata, content);
    documents.put(document.id(), document);
    return RestResponse.json(201, document.reference());
  }

  private long kept() {
    return documents.values().stream().mapToLong(document -> document.content().length).sum();
  }

  private RestResponse content(Document document) {
    return new RestResponse(200, document.contentType(), document.content());
  }

  private RestResponse delete(Document document) {
    documents.remove(document.id());
    return RestResponse.noContent();
  }

  private RestResponse found(String id, Function<Document, RestResponse> then) {
    return Optional.ofNullable(documents.get(id)).map(then).orElseGet(() -> unknown(id));
  }

  private static RestResponse unknown(String id) {
    return RestResponse.problem(404, "Not Found", "No document has the id '" + id + "'");
  }
}
