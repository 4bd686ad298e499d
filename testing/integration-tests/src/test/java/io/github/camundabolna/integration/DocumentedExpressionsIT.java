package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Evaluates the FEEL expressions of README and docs as the engine does. */
class DocumentedExpressionsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of("../..");

  /** Code in a sentence, or a line of a block, that begins with an equals sign. */
  private static final Pattern EXPRESSION =
      Pattern.compile("`(=[^`]{2,})`(?!\\w)|^(=.{2,})$", Pattern.MULTILINE);

  /** Functions that only a connector runtime has, and a formula for Excel. */
  private static final Pattern OTHERS = Pattern.compile("bpmnError\\(|jobError\\(|&TEXT\\(");

  /** What an expression reads may be missing here, but not a function or an operator. */
  private static final Pattern MISSING_VALUE =
      Pattern.compile("No (variable|context entry|property) found.*", Pattern.DOTALL);

  private static final String VARIABLES =
      """
      {"call": {"outcome": "answered", "ended": true, "hangupCategory": "number",
        "errorMessage": "none", "extracted": {"decision": "confirmed", "next step": "call back"},
        "extractedData": {"Appointment": {"decision": {"confidence": 0.9}}}},
       "callError": {"message": "none", "nextOpening": "2026-08-21T03:30:00Z"},
       "customer": {"name": "Asha", "timeZone": "Asia/Kolkata"},
       "executionId": "7c1e2f40-5a3d-4c7e-9f52-0c8d6b1a2e33",
       "account": {"balance": 99.3}, "balance": 99.3, "trunk": {"gateways": []},
       "availableNumbers": [{"phoneNumber": "+14155550100"}], "phoneNumbers": [{"agentId": null}],
       "callsMade": 1, "maxCalls": 3, "note": "secrets.x", "name": null}
      """;

  @Test
  void everyExpressionIsEvaluatedWithoutAWarning() throws IOException {
    List<String> expressions = documented();
    assertThat(expressions).hasSizeGreaterThan(40);
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(expressions)
          .allSatisfy(expression -> assertThat(warnings(client, engine, expression)).isEmpty());
    }
  }

  private static List<String> documented() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md"))
          .flatMap(page -> EXPRESSION.matcher(read(page)).results())
          .map(DocumentedExpressionsIT::text)
          .filter(text -> !OTHERS.matcher(text).find())
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static String text(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static List<String> warnings(HttpClient client, EmbeddedEngine engine, String expression)
      throws IOException, InterruptedException {
    String body =
        JSON.createObjectNode()
            .put("expression", expression)
            .<ObjectNode>set("variables", JSON.readTree(VARIABLES))
            .toString();
    HttpRequest request =
        HttpRequest.newBuilder(engine.restAddress().resolve("/v2/expression/evaluation"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as("%s: %s", expression, response.body()).isEqualTo(200);
    return Stream.of(JSON.readTree(response.body()).path("warnings"))
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .map((JsonNode warning) -> warning.path("message").asText())
        .filter(message -> !MISSING_VALUE.matcher(message).matches())
        .toList();
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
