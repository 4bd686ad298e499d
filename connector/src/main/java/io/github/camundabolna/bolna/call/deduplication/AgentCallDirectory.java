package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.deduplication.CallDirectory;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.Deadline;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.DuplicateResolver.TakeBack;
import io.github.camundabolna.job.JobAttempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The calls of an agent of Bolna, among them those of one job. A later duplicate is canceled while
 * it's queued.
 */
record AgentCallDirectory(CallLookup lookup, BolnaClient bolna, CallAttempt attempt)
    implements CallDirectory<PlacedCall> {

  private static final Set<CallStatus> TAKEN_BACK = Set.of(CallStatus.STOPPED, CallStatus.CANCELED);

  private static final Duration BACKGROUND_LOOKUP = Duration.ofSeconds(5);

  @Override
  public Vendor vendor() {
    return Bolna.VENDOR;
  }

  @Override
  public JobAttempt job() {
    return attempt.job();
  }

  @Override
  public JobAttempt.Identity identity() {
    return attempt.identity();
  }

  @Override
  public RequestContext caller() {
    return bolna.caller();
  }

  @Override
  public String id(PlacedCall call) {
    return call.executionId();
  }

  @Override
  public PlacedCall byId(String id) {
    return new PlacedCall(id, CallStatus.QUEUED);
  }

  @Override
  public Optional<PlacedCall> lookUp() {
    return lookup.find(bolna, attempt);
  }

  @Override
  public List<PlacedCall> lookUpAll() {
    return lookup.look(bolna, attempt).calls();
  }

  @Override
  public Optional<PlacedCall> oldest(PlacedCall placed) {
    return Optional.of(lookup.lookUpTo(placed, bolna, attempt))
        .filter(result -> result.shows(placed) && result.undecided().isEmpty())
        .flatMap(CallLookup.Result::oldest);
  }

  @Override
  public void remember(PlacedCall call) {
    lookup.placed(call, attempt);
  }

  @Override
  public void checkBeforeDialing() {
    attempt.checkNotPast();
  }

  @Override
  public Supplier<PlacedCall> clear() {
    CallRequest cleared = attempt.guards().apply(attempt.request());
    return () -> bolna.makeCall(cleared);
  }

  @Override
  public boolean canTakeBack() {
    return true;
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
  public boolean saysNotPlaced(ApiException failure) {
    return false;
  }

  @Override
  public AgentCallDirectory within(Duration time) {
    return new AgentCallDirectory(lookup, bolna.within(time), attempt);
  }

  @Override
  public AgentCallDirectory inBackground() {
    RequestContext caller = RequestContext.inSharedThread(bolna.caller().key(), Deadline.NEVER);
    return new AgentCallDirectory(lookup, new BolnaClient(bolna.http(), caller), attempt)
        .within(BACKGROUND_LOOKUP);
  }
}
