package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.AgentDispatch;
import io.github.camundabolna.callingbox.client.call.CallDispatch;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.deduplication.CallDirectory;
import io.github.camundabolna.deduplication.ListRequirement;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.JobAttempt;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The calls of an account at CallingBox, among them those of one job. */
record MetadataDirectory(
    DispatchLookup lookup, CallingBoxCallClient client, JobAttempt job, CallDispatch dispatch)
    implements CallDirectory<PlacedDispatch> {

  @Override
  public Vendor vendor() {
    return CallingBox.VENDOR;
  }

  @Override
  public JobAttempt.Identity identity() {
    String agent = dispatch instanceof AgentDispatch byAgent ? byAgent.agentId() : "";
    return job.identity(agent, dispatch.to());
  }

  @Override
  public RequestContext caller() {
    return client.caller();
  }

  @Override
  public String id(PlacedDispatch call) {
    return call.callId();
  }

  @Override
  public PlacedDispatch byId(String id) {
    return PlacedDispatch.withId(id);
  }

  /** Each look-up needs a list that is requested for it, and for others that wait now. */
  @Override
  public List<PlacedDispatch> lookUp(ListRequirement required) {
    DispatchLookup.Result result = lookup.look(client, job, dispatch);
    if (result.calls().isEmpty() && result.undecided().isPresent()) {
      throw ApiException.unknownOutcome(
          ("Call %s to the same number doesn't show who placed it, so it may be this one. To call"
                  + " anyway, enter the element again")
              .formatted(result.undecided().get()));
    }
    return result.calls();
  }

  @Override
  public void remember(PlacedDispatch call) {
    lookup.placed(call, job);
  }

  @Override
  public void checkBeforeDialing() {}

  @Override
  public Supplier<PlacedDispatch> clear() {
    return () -> PlacedDispatch.of(client.place(dispatch));
  }

  /**
   * Returns whether CallingBox says that its provider couldn't place the call. A gateway answers
   * with the same status, but not in CallingBox's form.
   */
  @Override
  public boolean saysNotPlaced(ApiException failure) {
    return failure.httpStatus().orElse(0) == HttpURLConnection.HTTP_BAD_GATEWAY
        && failure.hasErrorText();
  }

  @Override
  public MetadataDirectory within(Duration time) {
    return new MetadataDirectory(lookup, client.within(time), job, dispatch);
  }
}
