package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import io.camunda.zeebe.el.EvaluationContext;
import io.camunda.zeebe.el.EvaluationResult;
import io.camunda.zeebe.el.ExpressionLanguage;
import io.camunda.zeebe.el.ExpressionLanguageFactory;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.IOException;
import java.time.ZonedDateTime;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Serves {@code POST /v2/expression/evaluation}, which clusters have from 8.9 on: evaluates a FEEL
 * expression as the engine does.
 */
final class ExpressionEndpoint implements Endpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExpressionLanguage language =
      ExpressionLanguageFactory.createExpressionLanguage(ZonedDateTime::now);

  @Override
  public RestResponse answer(HttpExchange request) throws IOException {
    var body = JSON.readTree(request.getRequestBody());
    var text = body.path("expression").asText();
    if (!text.startsWith("=")) {
      throw new IllegalArgumentException("'expression' must begin with '=', as in '=x + y'");
    }
    var expression = language.parseExpression(text);
    if (!expression.isValid()) {
      throw new IllegalArgumentException(expression.getFailureMessage());
    }
    var result = language.evaluateExpression(expression, context(body.path("variables")));
    if (result.isFailure()) {
      throw new IllegalArgumentException(result.getFailureMessage());
    }
    return RestResponse.json(200, json(text, result));
  }

  private static EvaluationContext context(JsonNode variables) {
    return name ->
        variables.has(name)
            ? new UnsafeBuffer(MsgPackConverter.convertToMsgPack(variables.get(name).toString()))
            : null;
  }

  private static JsonNode json(String expression, EvaluationResult result) throws IOException {
    var answer = JsonNodeFactory.instance.objectNode().put("expression", expression);
    answer.set("result", JSON.readTree(MsgPackConverter.convertToJson(result.toBuffer())));
    var warnings = answer.putArray("warnings");
    result
        .getWarnings()
        .forEach(warning -> warnings.addObject().put("message", warning.getMessage()));
    return answer;
  }
}
