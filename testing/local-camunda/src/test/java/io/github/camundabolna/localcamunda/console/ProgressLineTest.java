package io.github.camundabolna.localcamunda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {

  private static final String LONG = "calls: 495 placed, 490 ended; campaigns: 217/219, 216/219";
  private static final String SHORT = "calls: 495 placed, 490 ended";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private Instant now = Instant.EPOCH;
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 81, 90, 100, 120, 160, 200})
  void barStaysOnOneLineOfTheTerminal(int columns) {
    try (ProgressLine line = terminal(columns)) {
      line.show(5, LONG, SHORT);
      line.show(31, LONG, SHORT);
    }

    assertThat(text().stripTrailing()).doesNotContain("\n");
    assertThat(frames())
        .isNotEmpty()
        .allSatisfy(frame -> assertThat(DisplayText.width(frame)).isEqualTo(columns - 1));
  }

  @Test
  void barShowsTheLongestMessageThatHasRoom() {
    try (ProgressLine line = terminal(80)) {
      line.show(31, LONG, SHORT);
    }
    assertThat(frames()).last().asString().contains("31/31", SHORT).doesNotContain("campaigns");
    bytes.reset();
    try (ProgressLine line = terminal(120)) {
      line.show(31, LONG, SHORT);
    }
    assertThat(frames()).last().asString().contains("31/31", LONG);
  }

  @Test
  void sentenceAboveTheBarCoversIt() {
    try (ProgressLine line = terminal(80)) {
      line.show(5, SHORT);
      line.printAbove("a sentence of several words ".repeat(4).strip());
    }

    assertThat(text().replace("\r\n", "\n"))
        .containsPattern(
            "\r {79}\r(a sentence of several words ){2}a sentence of several\nwords a sentence of"
                + " several words\n\rProcesses");
  }

  @Test
  void barIsNeverDrawnOverASentence() throws Exception {
    int sentences = 500;
    AtomicBoolean printed = new AtomicBoolean();
    try (ProgressLine line = terminal(80);
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> bars = other.submit(() -> drawUntil(printed, line));
      try {
        IntStream.range(0, sentences).forEach(number -> line.printAbove("a sentence"));
      } finally {
        printed.set(true);
      }
      bars.get();
    }

    String printedSentence = "\r" + " ".repeat(79) + "\ra sentence" + System.lineSeparator();
    assertThat(text().split(Pattern.quote(printedSentence + "\rProcesses"), -1))
        .hasSize(sentences + 1);
  }

  @Test
  void barShowsEachMessageWhileNoProcessFinishes() {
    try (ProgressLine line = terminal(80)) {
      IntStream.range(0, 10).forEach(placed -> line.show(5, "calls: " + placed + " placed"));

      IntStream.range(0, 10)
          .forEach(placed -> assertThat(text()).contains("calls: " + placed + " placed"));
    }
  }

  @Test
  void pipeGetsPlainLinesNowAndThen() {
    try (ProgressLine line = plain(Screen.UNLIMITED)) {
      line.show(0, LONG, SHORT);
      now = Instant.EPOCH.plusSeconds(4);
      line.show(1, LONG, SHORT);
      now = Instant.EPOCH.plusSeconds(5);
      line.show(2, LONG, SHORT);
      now = Instant.EPOCH.plusSeconds(30);
      line.show(2, LONG, SHORT);
      now = Instant.EPOCH.plusSeconds(31);
      line.show(31, LONG, SHORT);
    }

    assertThat(text().lines())
        .containsExactly(
            "5 s: 2 of 31 processes finished; " + LONG,
            "31 s: 31 of 31 processes finished; " + LONG);
    assertThat(text().replace(System.lineSeparator(), "")).doesNotContainPattern("\\p{Cntrl}");
  }

  @Test
  void timeOfAPlainLineIsRounded() {
    try (ProgressLine line = plain(Screen.UNLIMITED)) {
      now = Instant.EPOCH.plus(Duration.ofMillis(61_900));
      line.show(3, SHORT);
    }

    assertThat(text().strip()).isEqualTo("61 s: 3 of 31 processes finished; " + SHORT);
  }

  @Test
  void pipeWithAWidthGetsNoLongerLines() {
    try (ProgressLine line = plain(80)) {
      line.show(31, LONG, SHORT);
      line.printAbove("a sentence of several words ".repeat(4).strip());
    }

    assertThat(text().lines())
        .hasSize(3)
        .contains("0 s: 31 of 31 processes finished; " + SHORT)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void pipeGetsNothingOfAProgramThatShowsNothing() {
    plain(80).close();

    assertThat(text()).isEmpty();
  }

  private static void drawUntil(AtomicBoolean printed, ProgressLine line) {
    for (int round = 0; !printed.get(); round++) {
      line.show(round % 30, SHORT);
    }
  }

  private ProgressLine terminal(int columns) {
    return ProgressLine.create(31, new Screen(true, columns), out, clock);
  }

  private ProgressLine plain(int columns) {
    return ProgressLine.create(31, new Screen(false, columns), out, clock);
  }

  private Stream<String> frames() {
    return Stream.of(text().stripTrailing().split("\r")).filter(frame -> frame.contains("|"));
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
