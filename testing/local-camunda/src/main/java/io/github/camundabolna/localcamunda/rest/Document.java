package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A stored document: its bytes, and the metadata that came with them. */
record Document(String id, ObjectNode metadata, byte[] content) {

  private static final String STORE = "in-memory";

  /** The reference that processes carry instead of the content. */
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
