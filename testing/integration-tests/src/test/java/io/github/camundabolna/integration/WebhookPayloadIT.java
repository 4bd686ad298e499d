package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every body that Bolna is known to send, at a running receiver, while a process waits for each.
 */
class WebhookPayloadIT {

  private static final Path PAYLOADS = Path.of("..", "..", "..", "shared", "bolna", "payloads");

  /** The files whose body ends a call, and its outcome. */
  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry("01", "busy"),
          Map.entry("04", "answered"),
          Map.entry("05", "answered"),
          Map.entry("07", "answered"),
          Map.entry("08", "voicemail"),
          Map.entry("09", "voicemail"),
          Map.entry("18", "answered"),
          Map.entry("19", "no-answer"),
          Map.entry("20", "busy"),
          Map.entry("21", "failed"),
          Map.entry("22", "balance-low"),
          Map.entry("23", "failed"),
          Map.entry("24", "stopped"),
          Map.entry("25", "canceled"),
          Map.entry("29", "no-answer"),
          Map.entry("30", "voicemail"),
          Map.entry("31", "no-answer"),
          Map.entry("40", "answered"),
          Map.entry("41", "busy"),
          Map.entry("43", "answered"),
          Map.entry("55", "voicemail"),
          Map.entry("56", "no-answer"));

  /** A list, which is the answer to a question, and no event. */
  private static final String LIST = "44";

  @Test
  void finalBodiesEndExactlyTheirWaitAndAllOthersChangeNothing() throws IOException {
    assumeTrue(Files.isDirectory(PAYLOADS), "the vendor's payloads are not beside this project");
    try (IntegrationEnvironment environment = new IntegrationEnvironment()) {
      environment.receiveOn("payloads");
      environment.deploy(BolnaProcesses.waiting("waits", "1"));
      Map<String, Long> waits = new HashMap<>();
      for (Path file : files()) {
        executionId(file)
            .ifPresent(id -> waits.computeIfAbsent(id, each -> startWaiting(environment, each)));
      }
      Map<String, String> over = new HashMap<>();
      for (Path file : files()) {
        assertThat(environment.post("payloads", Files.readString(file)).statusCode())
            .as(file.toString())
            .isEqualTo(number(file).equals(LIST) ? 400 : 200);
        if (OUTCOMES.containsKey(number(file))) {
          over.put(executionId(file).orElseThrow(), OUTCOMES.get(number(file)));
        }
      }
      await()
          .atMost(IntegrationEnvironment.PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(ended(environment, waits))
                      .containsExactlyInAnyOrderElementsOf(over.keySet()));
      over.forEach(
          (id, outcome) ->
              assertThat(environment.variable(waits.get(id), "call").path("outcome").asText())
                  .as(id)
                  .isEqualTo(outcome));
      assertThat(environment.journal.openIncidents()).isEmpty();
    }
  }

  private static List<String> ended(IntegrationEnvironment environment, Map<String, Long> waits) {
    return waits.entrySet().stream()
        .filter(wait -> environment.journal.completed(wait.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(PAYLOADS)) {
      return files.sorted().toList();
    }
  }

  private static long startWaiting(IntegrationEnvironment environment, String executionId) {
    return environment.start("waits", Map.of("executionId", executionId));
  }

  private static String number(Path file) {
    return file.getFileName().toString().substring(0, 2);
  }

  /** Empty for a body of which no process can wait: a batch, or a list. */
  private static Optional<String> executionId(Path file) throws IOException {
    JsonNode body = new ObjectMapper().readTree(file.toFile());
    return Stream.of("id", "execution_id")
        .map(body::path)
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .findFirst();
  }
}
