package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.EmbeddedEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The engine's clock, which can be advanced so that waiting takes no time. */
final class EngineClock {

  private final EmbeddedEngine engine;

  /** How far the engine's clock is ahead of real time, by the engine's time since which it is. */
  private final NavigableMap<Instant, Duration> ahead = new ConcurrentSkipListMap<>();

  EngineClock(EmbeddedEngine engine) {
    this.engine = engine;
    ahead.put(Instant.MIN, Duration.ZERO);
  }

  void advance(Duration by) {
    Duration sum = ahead.lastEntry().getValue().plus(by);
    ahead.put(Instant.now().plus(sum), sum);
    engine.advanceClock(by);
  }

  /** Converts a time of the engine's clock to real time. */
  Instant toWallClock(Instant shown) {
    Map.Entry<Instant, Duration> since = ahead.floorEntry(shown);
    return shown.minus(since.getValue());
  }
}
