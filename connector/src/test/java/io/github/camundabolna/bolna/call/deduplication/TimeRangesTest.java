package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.call.deduplication.TimeRanges.Range;
import java.time.Instant;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangesTest {

  private final TimeRanges ranges = new TimeRanges();

  @Test
  void rangesThatTouchBecomeOne() {
    add(0, 10);
    add(20, 30);
    add(10, 20);

    assertThat(ranges.firstGap(at(0), at(30))).isEmpty();
    assertThat(ranges.firstGap(at(5), at(40))).contains(new Range(at(30), at(40)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void itIsASetOfMoments(long seed) {
    Random random = new Random(seed);
    BitSet expected = new BitSet();
    for (int step = 0; step < 500; step++) {
      int from = random.nextInt(200);
      int to = from + random.nextInt(20);
      if (random.nextInt(10) == 0) {
        ranges.removeBefore(at(from));
        expected.clear(0, from);
      } else {
        add(from, to);
        expected.set(from, to);
      }
      int start = random.nextInt(220);
      int end = start + 1 + random.nextInt(40);
      int gap = expected.nextClearBit(start);
      if (gap >= end) {
        assertThat(ranges.firstGap(at(start), at(end))).isEmpty();
      } else {
        int next = expected.nextSetBit(gap);
        assertThat(ranges.firstGap(at(start), at(end)))
            .contains(new Range(at(gap), at(next < 0 ? end : Math.min(end, next))));
      }
    }
  }

  private void add(int from, int to) {
    ranges.add(at(from), at(to));
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
