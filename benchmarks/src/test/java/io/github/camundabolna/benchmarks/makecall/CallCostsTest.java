package io.github.camundabolna.benchmarks.makecall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallCostsTest {

  @Test
  void eachCallHasItsShareOfWhatWasAddedSinceAnEarlierReading() {
    CallCosts earlier = new CallCosts(10, 20, 30, 40);

    CallCosts later = new CallCosts(14, 26, 38, 50);

    assertThat(later.perCallSince(earlier, 2)).isEqualTo(new CallCosts(2, 3, 4, 5));
  }
}
