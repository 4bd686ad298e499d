package io.github.camundabolna.callingbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.ReadsAtOnce;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many calls that ended while the runtime was away: their transcripts are read several at once. */
class HistorySweepSeveralCallsTest extends HistorySweepFixture {

  private static final int CALLS = 60;

  @Test
  void severalTranscriptsAreReadAtOnceAndEachCallIsDeliveredOnce() {
    conversations();
    ReadsAtOnce reads = new ReadsAtOnce(30);
    callingBox.onReading = reads::read;
    start();

    scheduler.runNext();

    assertThat(reads.most()).isBetween(2, 8);
    assertThat(delivered).hasSize(CALLS).doesNotHaveDuplicates();
    assertThat(transcribed).isEqualTo(delivered);
    assertThat(callingBox.transcriptCount()).isEqualTo(CALLS);
  }

  @Test
  void nothingIsDeliveredAfterTheSweepWasStoppedAmongThem() {
    conversations();
    HistorySweep sweep = start();
    onDelivery =
        () -> {
          if (delivered.size() == 20) {
            sweep.stop();
          }
        };

    scheduler.runNext();

    assertThat(delivered).hasSize(21);
  }

  @Test
  void callThatAnEventDeliversMeanwhileIsNotDeliveredAgain() {
    conversations();
    HistorySweep sweep = start();
    onDelivery = () -> IntStream.range(0, CALLS).forEach(n -> sweep.delivered(id(n)));

    scheduler.runNext();

    assertThat(delivered).hasSize(1);
  }

  private void conversations() {
    IntStream.range(0, CALLS).forEach(n -> conversation(id(n)));
  }

  private static String id(int n) {
    return "x%03d".formatted(n);
  }
}
