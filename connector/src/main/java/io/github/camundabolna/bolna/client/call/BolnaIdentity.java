package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.http.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether it is Bolna that answers. A gateway whose upstream is gone refuses everything, so
 * what Bolna is said not to know counts only where another question was answered in the same round.
 * For use by one thread.
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

  /** Begins a round of questions. */
  public void begin() {
    answered = false;
    refused = false;
  }

  /** Notes that a question was answered as only Bolna answers it. */
  public void answered() {
    answered = true;
    confirmed = Optional.of(clock.instant());
  }

  /** Notes that a question was refused. */
  public void refused() {
    refused = true;
  }

  /** Whether a question was answered in this round. */
  public boolean hasAnswered() {
    return answered;
  }

  /**
   * Returns why it may not be Bolna that answers in this round; empty if it is. Asks {@code GET
   * /user/me} where nothing was answered yet.
   */
  public Optional<ApiException> doubt() {
    return answered ? Optional.empty() : ask();
  }

  /** The same after a round in which everything was refused; asks once in ten minutes. */
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
