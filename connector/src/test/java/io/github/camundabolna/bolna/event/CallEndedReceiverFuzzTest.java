package io.github.camundabolna.bolna.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 120,000 generated requests against a receiver in a JVM with 50 MB of heap. Another seed: {@code
 * -DargLine=-Dfuzz.seed=7}.
 */
@Tag("slow")
class CallEndedReceiverFuzzTest {

  private static final int INPUTS = 120_000;
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);

  @Test
  void whateverComesIsAnsweredWithin50MegabytesAndNeverWith500() throws Exception {
    Process run = start();
    String said = new String(run.getInputStream().readAllBytes(), UTF_8);

    assertThat(run.waitFor()).as(said).isZero();
    String summary = said.substring(said.indexOf("FUZZ")).strip();
    System.out.println(summary);
    assertThat(summary).contains("inputs=" + INPUTS + " ");
    assertThat(number("maxHeapMB=([0-9]+)", summary)).isBetween(1, 50);
    assertThat(answered(summary)).as(summary).contains("200", "400", "401", "405", "413");
    assertThat(number("told=([0-9]+)", summary)).as(summary).isGreaterThan(INPUTS / 20);
  }

  private static Process start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx50m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            FuzzRun.class.getName(),
            String.valueOf(SEED),
            String.valueOf(INPUTS));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static Stream<String> answered(String summary) {
    return Pattern.compile("([0-9]{3})=").matcher(summary).results().map(match -> match.group(1));
  }

  private static int number(String pattern, String summary) {
    return Pattern.compile(pattern)
        .matcher(summary)
        .results()
        .map((MatchResult match) -> Integer.parseInt(match.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
