package io.github.camundabolna.callingbox.call.deduplication;

import io.github.camundabolna.callingbox.client.call.CallDispatch;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.deduplication.CallPlacer;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.job.JobAttempt;
import java.time.Clock;

/** Places each call with CallingBox once. */
public final class DispatchPlacer {

  private final DispatchLookup lookup;
  private final CallPlacer<PlacedDispatch> placer;

  public DispatchPlacer(Clock clock) {
    this.lookup = new DispatchLookup(clock);
    this.placer = new CallPlacer<>(clock);
  }

  /**
   * Places the call of a job, or finds the one that an earlier attempt placed.
   *
   * @param dispatch has the key of the element instance in its metadata
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if the call may exist but could not
   *     be found; of kind {@link Kind#REJECTED} with status 502 if CallingBox's provider couldn't
   *     place it in an earlier attempt, and CallingBox still lists no such call
   */
  public PlacedDispatch place(CallingBoxCallClient client, JobAttempt job, CallDispatch dispatch) {
    return placer.place(new MetadataDirectory(lookup, client, job, dispatch));
  }
}
