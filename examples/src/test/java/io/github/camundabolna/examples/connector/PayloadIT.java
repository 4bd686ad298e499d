package io.github.camundabolna.examples.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every body that Bolna is known to send, at a running receiver, while a process waits for each.
 */
class PayloadIT {

  private static final Path PAYLOADS = Path.of("..", "..", "shared", "bolna", "payloads");
  private static final Set<String> FINAL =
      Set.of(
          "01", "04", "05", "07", "08", "09", "18", "19", "20", "21", "22", "23", "24", "25", "29",
          "30", "31");

  @Test
  void finalBodiesEndExactlyTheirWaitAndAllOthersChangeNothing() throws IOException {
    assumeTrue(Files.isDirectory(PAYLOADS), "the vendor's payloads are not beside this project");
    try (World world = new World()) {
      world.receiveOn("payloads");
      world.deploy(Processes.waiting("waits", "1"));
      Map<String, Long> waits = new HashMap<>();
      for (Path file : files()) {
        waits.computeIfAbsent(executionId(file), id -> startWaiting(world, id));
      }
      Set<String> over = new HashSet<>();
      for (Path file : files()) {
        assertThat(world.post("payloads", Files.readString(file)).statusCode())
            .as(file.toString())
            .isEqualTo(200);
        if (FINAL.contains(file.getFileName().toString().substring(0, 2))) {
          over.add(executionId(file));
        }
      }
      await()
          .atMost(World.PATIENCE)
          .untilAsserted(
              () -> assertThat(ended(world, waits)).containsExactlyInAnyOrderElementsOf(over));
      assertThat(world.book.openIncidents()).isEmpty();
    }
  }

  private static List<String> ended(World world, Map<String, Long> waits) {
    return waits.entrySet().stream()
        .filter(wait -> world.book.completed(wait.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(PAYLOADS)) {
      return files.sorted().toList();
    }
  }

  private static long startWaiting(World world, String executionId) {
    return world.start("waits", Map.of("executionId", executionId));
  }

  private static String executionId(Path file) throws IOException {
    JsonNode body = new ObjectMapper().readTree(file.toFile());
    return body.path(body.has("id") ? "id" : "execution_id").asText();
  }
}
