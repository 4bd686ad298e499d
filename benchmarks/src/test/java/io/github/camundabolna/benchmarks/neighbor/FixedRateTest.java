package io.github.camundabolna.benchmarks.neighbor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class FixedRateTest {

  private static final Duration INTERVAL = Duration.ofMillis(5);

  @Test
  void eachTickSaysWhenItWasDueHoweverLateItComes() throws InterruptedException {
    BlockingQueue<Tick> ticks = new LinkedBlockingQueue<>();
    FixedRate rate = FixedRate.start(INTERVAL, ticks::add);
    Tick first = ticks.take();
    Tick second = ticks.take();
    rate.close();

    assertThat(first.index()).isZero();
    assertThat(second.index()).isEqualTo(1);
    assertThat(second.nanos() - first.nanos()).isEqualTo(INTERVAL.toNanos());
  }
}
