package io.github.camundabolna.localcamunda.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StepPrinterTest {

  private final StringWriter text = new StringWriter();
  private Instant now = Instant.EPOCH;
  private final InstantSource source = () -> now;
  private final StepPrinter steps =
      new StepPrinter(new PrintWriter(text), source.withZone(ZoneOffset.UTC));

  @Test
  void stepIsAnnouncedBeforeItRunsAndTimedAfterwards() {
    String result =
        steps.run(
            "Starting the engine",
            () -> {
              now = now.plusMillis(4_260);
              return text.toString();
            });

    assertThat(result).isEqualTo("Starting the engine … ");
    assertThat(text.toString().lines()).containsExactly("Starting the engine … 4.3 s");
  }

  @Test
  void stepThatFailsEndsItsLine() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                steps.run(
                    "Starting the engine",
                    (Runnable)
                        () -> {
                          throw new IllegalStateException("no port");
                        }));

    assertThat(text.toString().lines()).containsExactly("Starting the engine … failed");
    assertThat(text.toString()).endsWith(System.lineSeparator());
  }
}
