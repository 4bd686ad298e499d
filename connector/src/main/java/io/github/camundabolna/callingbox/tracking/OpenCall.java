package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureStreak;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call whose end is awaited, as CallingBox last showed it.
 *
 * @param createdAt empty until CallingBox has shown it with a time
 * @param state digest of what changes when it makes progress; empty until CallingBox has shown it
 * @param since when it was first seen in this state
 * @param missing whether the latest list didn't show it
 * @param pause after the next reading by ID that finds no end
 * @param notBefore earliest time of the next reading by ID
 * @param refused how often and since when CallingBox has answered that it doesn't know the call
 */
record OpenCall(
    String id,
    Optional<Instant> createdAt,
    OptionalInt state,
    Instant since,
    boolean missing,
    Backoff pause,
    Instant notBefore,
    FailureStreak refused) {

  static OpenCall unknown(String id, Backoff pause) {
    return new OpenCall(
        id,
        Optional.empty(),
        OptionalInt.empty(),
        Instant.MAX,
        false,
        pause,
        Instant.MIN,
        FailureStreak.NONE);
  }

  boolean isDue(Instant now) {
    return !now.isBefore(notBefore);
  }

  OpenCall listed(CallingBoxCall call, Instant now) {
    return shown(call, false, pause.reset(), Instant.MIN, now);
  }

  OpenCall read(CallingBoxCall call, Instant now) {
    return shown(call, missing, pause.next(), now.plus(pause.delay()), now);
  }

  private OpenCall shown(
      CallingBoxCall call, boolean isMissing, Backoff next, Instant readAt, Instant now) {
    OptionalInt current =
        OptionalInt.of(
            Objects.hash(call.statusText(), call.extraction(), call.times().updatedAt()));
    return new OpenCall(
        id,
        call.times().createdAt().or(this::createdAt),
        current,
        current.equals(state) ? since : now,
        isMissing,
        next,
        readAt,
        FailureStreak.NONE);
  }

  /** Notes that a list didn't show it. */
  OpenCall notListed() {
    return new OpenCall(id, createdAt, state, since, true, pause, notBefore, refused);
  }

  /**
   * Notes that it couldn't be read.
   *
   * @param byVendor whether the answer surely comes from CallingBox
   */
  OpenCall failed(ApiException failure, boolean byVendor, Instant now) {
    return new OpenCall(
        id,
        createdAt,
        state,
        since,
        missing,
        pause.next(),
        now.plus(pause.delay()),
        byVendor && failure.saysAbsent() ? refused.longer(now) : refused);
  }
}
