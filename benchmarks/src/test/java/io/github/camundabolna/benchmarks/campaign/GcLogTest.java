package io.github.camundabolna.benchmarks.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {

  private static final List<String> LINES =
      List.of(
          "[0.011s] Using G1",
          "[1.234s] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 60M->51M(128M) 3.141ms",
          "[2.345s] GC(1) Concurrent Mark Cycle",
          "[2.456s] GC(1) Pause Remark 55M->55M(128M) 1.234ms",
          "[3.456s] GC(2) Pause Full (Allocation Failure) 120M->35M(128M) 30.000ms");

  @TempDir private Path folder;

  @Test
  void mostIsWhatRemainsAfterACollectionAndNotWhatWasThereBefore() throws IOException {
    assertThat(log().mostMegabytesAfter(0)).hasValue(51);
  }

  @Test
  void earlierLinesCanBeSkipped() throws IOException {
    GcLog log = log();
    assertThat(log.lines()).isEqualTo(LINES.size());
    assertThat(log.mostMegabytesAfter(2)).hasValue(35);
  }

  @Test
  void nothingIsKnownWithoutACollection() throws IOException {
    assertThat(log().mostMegabytesAfter(LINES.size())).isEmpty();
    assertThat(new GcLog(folder.resolve("missing.log")).mostMegabytesAfter(0)).isEmpty();
  }

  private GcLog log() throws IOException {
    return new GcLog(Files.write(folder.resolve("gc.log"), LINES));
  }
}
