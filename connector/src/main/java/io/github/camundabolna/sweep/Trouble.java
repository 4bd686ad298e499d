package io.github.camundabolna.sweep;

import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaException.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * What kept a sweep from being whole.
 *
 * @param everywhere whether it would be the same for the next agent, so that a longer pause is due
 * @param atLeast how long Bolna asked to be left alone
 */
record Trouble(String reason, boolean everywhere, Optional<Duration> atLeast) {

  /** A listing failed: only a refusal is about the one agent that was asked for. */
  static Trouble with(BolnaException failure) {
    return new Trouble(failure.getMessage(), failure.kind() != Kind.REJECTED, failure.retryAfter());
  }

  /** One call could not be told. It may be the only one. */
  static Trouble telling(String reason) {
    return new Trouble("a call that ended could not be told: " + reason, false, Optional.empty());
  }
}
