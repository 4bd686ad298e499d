package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.deduplication.CallDirectory;
import io.github.camundabolna.deduplication.ListRequirement;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.JobAttempt;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The calls of an agent of Bolna, among them those of one job. */
record AgentCallDirectory(CallLookup lookup, BolnaClient bolna, CallAttempt attempt)
    implements CallDirectory<PlacedCall> {

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
  public List<PlacedCall> lookUp(ListRequirement required) {
    return lookup.find(bolna, attempt, required);
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
  public boolean saysNotPlaced(ApiException failure) {
    return false;
  }

  @Override
  public AgentCallDirectory within(Duration time) {
    return new AgentCallDirectory(lookup, bolna.within(time), attempt);
  }
}
