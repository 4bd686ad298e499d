package io.github.camundabolna.examples.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** A request is not carried out, and this is what its sender is told. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Reply reply;

  private Refusal(Reply reply) {
    super(reply.body());
    this.reply = reply;
  }

  /** 400 with the documented body. */
  static Refusal badRequest(String message) {
    return new Refusal(Reply.error(400, 1001, message));
  }

  /** 404 with the documented body. */
  static Refusal notFound(String message) {
    return new Refusal(Reply.error(404, 404, message));
  }

  /** A status with a sentence and no number. */
  static Refusal message(int status, String message) {
    return new Refusal(Reply.message(status, message));
  }

  /** 500, for what Bolna trips over. */
  static Refusal serverError() {
    return new Refusal(Reply.serverError());
  }

  static Refusal unauthenticated() {
    return new Refusal(Reply.error(401, 401, "Access denied"));
  }

  static Refusal invalidKey() {
    return new Refusal(Reply.detail(403, TextNode.valueOf("Invalid API key")));
  }

  /** The path is unknown (404), or known with other methods (405). */
  static Refusal noRoute(boolean pathKnown) {
    String detail = pathKnown ? "Method Not Allowed" : "Not Found";
    return new Refusal(Reply.detail(pathKnown ? 405 : 404, TextNode.valueOf(detail)));
  }

  /** 422 that lists every fault of the body. */
  static Refusal invalid(List<FieldFault> faults) {
    ArrayNode detail = JsonNodeFactory.instance.arrayNode();
    faults.forEach(fault -> detail.add(fault.json()));
    return new Refusal(Reply.detail(422, detail));
  }

  Reply reply() {
    return reply;
  }
}
