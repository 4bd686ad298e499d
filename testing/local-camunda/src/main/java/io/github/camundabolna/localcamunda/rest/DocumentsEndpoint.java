package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Stores documents in memory, up to a limit, until they are deleted or the server stops. */
final class DocumentsEndpoint implements Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The limit for all documents: a quarter of the program's heap. */
  static final long MAX_BYTES = 256L * 1024 * 1024;

  private final String root;
  private final long maxBytes;
  private final Map<String, Document> documents = new ConcurrentHashMap<>();

  DocumentsEndpoint(String root) {
    this(root, MAX_BYTES);
  }

  /** Creates an endpoint. @param maxBytes the limit for all documents */
  DocumentsEndpoint(String root, long maxBytes) {
    this.root = root;
    this.maxBytes = maxBytes;
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
    if (storedBytes() + content.length > maxBytes) {
      return RestResponse.problem(
          507,
          "Insufficient Storage",
          "The embedded engine keeps at most %d bytes of documents: delete some"
              .formatted(maxBytes));
    }
    if (!(JSON.readTree(parts.part("metadata")) instanceof ObjectNode metadata)) {
      throw new IllegalArgumentException("The part 'metadata' must be a JSON object");
    }
    var document = new Document(UUID.randomUUID().toString(), metadata, content);
    documents.put(document.id(), document);
    return RestResponse.json(201, document.reference());
  }

  private long storedBytes() {
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

  /** A stored document: its bytes and its metadata. */
  private record Document(String id, ObjectNode metadata, byte[] content) {

    private static final String STORE = "in-memory";

    /** Returns the reference that a process holds instead of the content. */
    ObjectNode reference() {
      var reference =
          JsonNodeFactory.instance
              .objectNode()
              .put("camunda.document.type", "camunda")
              .put("storeId", STORE)
              .put("documentId", id)
              .put("contentHash", id);
      reference.set("metadata", metadata.deepCopy().put("size", content.length));
      return reference;
    }

    String contentType() {
      return metadata.path("contentType").asText("application/octet-stream");
    }
  }
}
