package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a JVM with 256 MB of heap, as an {@code OutOfMemoryError} would hurt all connectors. */
@Tag("slow")
class ContactFileMemoryTest {

  @Test
  void tenMegabytesWithFourColumnsAreRead() throws Exception {
    assertThat(run("rows")).contains("RUN contacts=306397 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "columns | contacts can't be sent: there are more than 3,000,000 cells (contacts times 500"
            + " columns). Leave out columns that the agent doesn't need, or create several batches",
        "own columns | contacts can't be sent: there are more than 3,000,000 cells",
        "short rows | contacts can't be sent: there are more than 500,000. Create several batches",
        "endless | contacts can't be sent: there are more than 500,000. Create several batches",
        "endless blanks | the CSV file must not be larger than 20 MB. Create several batches"
      })
  void whatIsTooLargeIsRefusedWithASentence(String kind, String sentence) throws Exception {
    assertThat(run(kind)).contains("RUN " + sentence);
  }

  private static String run(String kind) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LargeFileRun.class.getName(),
            kind);
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(run.getInputStream().readAllBytes(), UTF_8);
    assertThat(run.waitFor()).as(said).isZero();
    return said;
  }
}
