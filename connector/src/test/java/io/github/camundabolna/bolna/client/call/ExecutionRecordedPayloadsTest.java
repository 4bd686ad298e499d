package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.outcome.CallOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bodies as Bolna has sent them, where somebody has put them beside the project. */
class ExecutionRecordedPayloadsTest {

  private static final Path PAYLOADS = Path.of("..", "..", "shared", "bolna", "payloads");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> EXPECTED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("01", "busy"),
              Map.entry("04", "answered"),
              Map.entry("05", "answered"),
              Map.entry("07", "answered"),
              Map.entry("08", "voicemail"),
              Map.entry("09", "voicemail"),
              Map.entry("10", "under way"),
              Map.entry("11", "under way"),
              Map.entry("12", "no execution"),
              Map.entry("14", "under way"),
              Map.entry("15", "under way"),
              Map.entry("16", "under way"),
              Map.entry("17", "under way"),
              Map.entry("18", "answered"),
              Map.entry("19", "no-answer"),
              Map.entry("20", "busy"),
              Map.entry("21", "failed"),
              Map.entry("22", "balance-low"),
              Map.entry("23", "failed"),
              Map.entry("24", "stopped"),
              Map.entry("25", "canceled"),
              Map.entry("26", "under way"),
              Map.entry("27", "under way"),
              Map.entry("28", "under way"),
              Map.entry("29", "no-answer"),
              Map.entry("30", "voicemail"),
              Map.entry("31", "no-answer"),
              Map.entry("40", "answered"),
              Map.entry("41", "busy"),
              Map.entry("43", "answered"),
              Map.entry("44", "no execution"),
              Map.entry("47", "no execution"),
              Map.entry("50", "no execution"),
              Map.entry("51", "no execution"),
              Map.entry("52", "no execution"),
              Map.entry("53", "no execution"),
              Map.entry("55", "voicemail"),
              Map.entry("56", "no-answer"),
              // The receiver knows these three for what they are: they are no answer of the API.
              Map.entry("59", "no-answer"),
              Map.entry("60", "under way"),
              Map.entry("61", "no execution"),
              Map.entry("62", "no-answer"),
              Map.entry("65", "under way"),
              Map.entry("66", "under way")));

  @Test
  void eachEndsTheCallOrNotAsAPersonWouldSay() throws IOException {
    assumeTrue(Files.isDirectory(PAYLOADS), "no recorded payloads beside the project");

    try (Stream<Path> files = Files.list(PAYLOADS)) {
      Map<String, String> found =
          files.collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().substring(0, 2),
                  ExecutionRecordedPayloadsTest::outcome,
                  (a, b) -> a + ", " + b,
                  TreeMap::new));
      assertThat(found).isEqualTo(EXPECTED);
    }
  }

  private static String outcome(Path file) {
    try {
      return Execution.read(JSON.readTree(file.toFile()))
          .map(execution -> execution.outcome().map(CallOutcome::text).orElse("under way"))
          .orElse("no execution");
    } catch (IOException e) {
      throw new AssertionError(file + " is not JSON", e);
    }
  }
}
