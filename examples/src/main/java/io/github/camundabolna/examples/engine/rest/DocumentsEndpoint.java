package io.github.camundabolna.examples.engine.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Documents, kept in memory for as long as the facade lives: stored, read and deleted. */
final class DocumentsEndpoint implements Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String root;
  private final Map<String, Document> documents = new ConcurrentHashMap<>();

  DocumentsEndpoint(String root) {
    this.root = root;
  }

  @Override
  public Answer answer(HttpExchange request) throws IOException {
    var path = request.getRequestURI().getPath();
    var id = path.length() > root.length() ? path.substring(root.length() + 1) : "";
    return switch (request.getRequestMethod()) {
      case "POST" -> id.isEmpty() ? store(request) : unknown(id);
      case "GET" -> found(id, this::content);
      case "DELETE" -> found(id, this::delete);
      default -> Answer.problem(405, "Method Not Allowed", request.getRequestMethod());
    };
  }

  private Answer store(HttpExchange request) throws IOException {
    var parts = MultipartBody.read(request);
    var metadata = (ObjectNode) JSON.readTree(parts.part("metadata"));
    var document = new Document(UUID.randomUUID().toString(), metadata, parts.part("file"));
    documents.put(document.id(), document);
    return Answer.json(201, document.reference());
  }

  private Answer content(Document document) {
    return new Answer(200, document.contentType(), document.content());
  }

  private Answer delete(Document document) {
    documents.remove(document.id());
    return Answer.noContent();
  }

  private Answer found(String id, Function<Document, Answer> then) {
    return Optional.ofNullable(documents.get(id)).map(then).orElseGet(() -> unknown(id));
  }

  private static Answer unknown(String id) {
    return Answer.problem(404, "Not Found", "No document has the id '" + id + "'");
  }
}
