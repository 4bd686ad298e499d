package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.DuplicateResolver;
import io.github.camundabolna.job.DuplicateResolver.Candidates;
import io.github.camundabolna.job.DuplicateResolver.TakeBack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of the calls that several runtimes placed for one job, stops the later ones while queued. */
final class DuplicateCallResolver {

  /** For a look in the background. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Set<CallStatus> TAKEN_BACK = Set.of(CallStatus.STOPPED, CallStatus.CANCELED);

  private final CallLookup lookup;
  private final DuplicateResolver<PlacedCall> resolver;

  DuplicateCallResolver(CallLookup lookup, BackgroundRetry background) {
    this.lookup = lookup;
    this.resolver = new DuplicateResolver<>(background, 0, "a person is phoned twice");
  }

  /**
   * Looks once, after a call was placed.
   *
   * @return the call that stays
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if that is not known yet; its message
   *     begins with the id of the call
   */
  PlacedCall resolve(PlacedCall placed, BolnaClient bolna, CallAttempt attempt) {
    return resolver
        .resolve(placed, new CallsOfAttempt(lookup, bolna, attempt))
        .orElseThrow(
            () ->
                DuplicateResolver.undecided(
                    "Call " + placed.executionId() + " was placed.",
                    "Bolna does not list it yet, so another runtime may have placed it too: it is"
                        + " looked at again"));
  }

  /**
   * Looks for the last time, for a call that an earlier try placed.
   *
   * @return the call that stays: the call itself if the list does not show it even now
   */
  PlacedCall resolveFinally(PlacedCall placed, BolnaClient bolna, CallAttempt attempt) {
    lookup.placed(placed, attempt);
    return resolver.resolveFinally(placed, new CallsOfAttempt(lookup, bolna, attempt));
  }

  /**
   * Looks when it is not known which call is one's own.
   *
   * @return the call that stays; empty if none is listed
   * @throws ApiException as {@link CallLookup#find} does
   */
  Optional<PlacedCall> resolveUnknown(BolnaClient bolna, CallAttempt attempt) {
    CallsOfAttempt calls = new CallsOfAttempt(lookup, bolna, attempt);
    List<PlacedCall> placed = lookup.look(bolna, attempt).calls();
    placed.stream().skip(1).forEach(later -> resolver.takeBack(later, placed.get(0), calls));
    return placed.stream().findFirst();
  }

  private record CallsOfAttempt(CallLookup lookup, BolnaClient bolna, CallAttempt attempt)
      implements Candidates<PlacedCall> {

    @Override
    public String name(PlacedCall call) {
      return "call " + call.executionId();
    }

    @Override
    public Optional<PlacedCall> oldest(PlacedCall placed) {
      return Optional.of(lookup.lookUpTo(placed, bolna, attempt))
          .filter(result -> result.shows(placed) && result.undecided().isEmpty())
          .flatMap(CallLookup.Result::oldest);
    }

    @Override
    public TakeBack takeBack(PlacedCall later) {
      try {
        CallStatus status = bolna.ensureStopped(later.executionId()).status();
        return TAKEN_BACK.contains(status) ? TakeBack.DONE : TakeBack.TOO_LATE;
      } catch (ApiException e) {
        return e.kind() == Kind.REJECTED ? TakeBack.TOO_LATE : TakeBack.TRY_AGAIN;
      }
    }

    @Override
    public CallsOfAttempt inBackground() {
      RequestContext caller = RequestContext.inSharedThread(bolna.caller().key(), Deadline.NEVER);
      return new CallsOfAttempt(
          lookup, new BolnaClient(bolna.http(), caller).within(PATIENCE), attempt);
    }
  }
}
