package io.github.camundabolna.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final Metric BOLNA =
      new Metric("make-call", "8 in flight, 20 ms", "Bolna", "pace", "jobs/s");
  private static final Metric REST = BOLNA.by("REST");

  private final Samples samples = new Samples();

  @Test
  void aRatioIsTakenWithinEachRound() {
    add(BOLNA, 100, 50, 30);
    add(REST, 50, 25, 10);

    assertThat(samples.ratio(BOLNA, REST)).isEqualTo(new Summary(2, 2, 3, 3));
  }

  @Test
  void aRoundThatOnlyOneSubjectHasIsLeftOut() {
    add(BOLNA, 100, 50, 30);
    add(REST, 50, 25);

    assertThat(samples.ratio(BOLNA, REST)).isEqualTo(new Summary(2, 2, 2, 2));
  }

  @Test
  void aRatioOfWhatWasNotMeasuredIsNoNumber() {
    add(BOLNA, 100);

    assertThat(samples.ratio(BOLNA, REST).median()).isNaN();
    assertThat(samples.summary(REST).rounds()).isZero();
  }

  @Test
  void figuresAreListedOnceInTheirFirstOrderAndOnlyThoseOfTheSection() {
    Metric other = new Metric("size", "jar", "Bolna", "size", "bytes");
    add(REST, 1, 2);
    add(other, 3);
    add(BOLNA, 4);

    assertThat(samples.metrics("make-call")).containsExactly(REST, BOLNA);
    assertThat(samples.all()).hasSize(4).startsWith(new Sample(REST, 1, 1));
  }

  private void add(Metric metric, double... values) {
    for (int round = 1; round <= values.length; round++) {
      samples.add(metric, round, values[round - 1]);
    }
  }
}
