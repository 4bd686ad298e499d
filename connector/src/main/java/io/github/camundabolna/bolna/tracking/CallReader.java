package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.WaitLimit;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ReadAhead;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads tracked calls in full, which is the only way to know if they have ended, and updates them.
 *
 * @param request reads an execution, in any thread
 */
public record CallReader(
    Function<String, Execution> request,
    ReadAhead ahead,
    BolnaIdentity identity,
    TrackedCalls calls,
    Clock clock) {

  /** The result of a reading. */
  public sealed interface Reading {

    /**
     * Bolna showed the call.
     *
     * @param stalled whether it hasn't ended, but has reached its limit
     */
    record Shown(Execution call, boolean stalled) implements Reading {

      /** Returns whether the wait for it is over. */
      public boolean isOver() {
        return call.ended() || stalled;
      }
    }

    /**
     * Bolna refused to show it.
     *
     * @param absent whether that has lasted so long that the call doesn't exist
     */
    record Refused(ApiException failure, boolean absent) implements Reading {}

    /** The call could not be read, or the refusal may not come from Bolna. */
    record Failed(ApiException failure) implements Reading {}
  }

  /**
   * Reads tracked calls, a few ahead, and passes them on in order.
   *
   * @param ids of the calls; asked for the next one only when that is read
   * @param use receives each ID, and what returns the result and updates the call
   */
  public void read(Iterator<String> ids, BiConsumer<String, Supplier<Reading>> use) {
    ahead.read(
        ids,
        id -> request.apply(id).requireId(id),
        (id, answer) -> use.accept(id, () -> reading(id, answer)));
  }

  private Reading reading(String id, Supplier<Execution> answer) {
    try {
      Execution call = answer.get();
      identity.answered();
      calls.read(id, call, clock.instant());
      return new Reading.Shown(call, isStalled(call));
    } catch (RuntimeException e) {
      ApiException failure = ApiException.ofRead("Call " + id, e);
      calls.change(id, call -> call.failed(failure, clock.instant()));
      return failure.isRefusal() ? refused(id, failure) : new Reading.Failed(failure);
    }
  }

  private boolean isStalled(Execution call) {
    Instant now = clock.instant();
    return !call.ended()
        && calls
            .get(call.id())
            .filter(known -> !now.isBefore(WaitLimit.of(call, known.since())))
            .isPresent();
  }

  private Reading refused(String id, ApiException failure) {
    Instant now = clock.instant();
    identity.refused();
    boolean lasting = calls.get(id).filter(call -> call.refused().provesAbsence(now)).isPresent();
    Optional<ApiException> doubt = lasting ? identity.doubt() : Optional.empty();
    return doubt
        .<Reading>map(Reading.Failed::new)
        .orElseGet(() -> new Reading.Refused(failure, lasting));
  }
}
