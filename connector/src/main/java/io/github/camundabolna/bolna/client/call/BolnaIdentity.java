package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.http.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks whether responses come from Bolna. A gateway without its upstream refuses everything, so a
 * 404 counts only if another request of the same poll succeeded. Not thread-safe.
 */
public final class BolnaIdentity {

  private static final Duration TRUSTED_FOR = Duration.ofMinutes(10);

  private final BolnaClient bolna;
  private final Clock clock;
  private Optional<Instant> confirmed = Optional.empty();
  private boolean answered;
  private boolean refused;

  public BolnaIdentity(BolnaClient bolna, Clock clock) {
    this.bolna = bolna;
    this.clock = clock;
  }

  /** Begins a poll. */
  public void begin() {
    answered = false;
    refused = false;
  }

  /** Notes a response that only Bolna can give. */
  public void answered() {
    answered = true;
    confirmed = Optional.of(clock.instant());
  }

  /** Notes a refused request. */
  public void refused() {
    refused = true;
  }

  /** Returns whether Bolna answered a request in this poll. */
  public boolean hasAnswered() {
    return answered;
  }

  /**
   * Returns why responses of this poll may not come from Bolna; empty if they do. Sends {@code GET
   * /user/me} if nothing was answered yet.
   */
  public Optional<ApiException> doubt() {
    return answered ? Optional.empty() : ask();
  }

  /** Does the same after a poll in which everything was refused, at most every ten minutes. */
  public Optional<ApiException> doubtAfterRefusals() {
    boolean trusted =
        confirmed.filter(at -> clock.instant().isBefore(at.plus(TRUSTED_FOR))).isPresent();
    return !refused || answered || trusted ? Optional.empty() : ask();
  }

  private Optional<ApiException> ask() {
    try {
      new AccountClient(bolna.http(), bolna.caller()).account();
      answered();
      return Optional.empty();
    } catch (ApiException e) {
      return Optional.of(e.withPreface("the response may not come from Bolna: "));
    }
  }
}
