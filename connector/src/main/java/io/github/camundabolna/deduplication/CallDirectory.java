package io.github.camundabolna.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.JobAttempt;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The call that a job wants to place, among the calls that its vendor lists.
 *
 * @param <C> a placed call
 */
public interface CallDirectory<C> {

  Vendor vendor();

  JobAttempt job();

  /** Returns what distinguishes this call from others, also of the same element instance. */
  JobAttempt.Identity identity();

  /** Returns the account and the deadline of the requests. */
  RequestContext caller();

  /** Returns the ID of a call. */
  String id(C call);

  /** Returns a call that an earlier attempt placed, without reading it. */
  C byId(String id);

  /**
   * Finds the calls that the element instance placed, oldest first; more than one means duplicates.
   * May stop reading after the oldest.
   *
   * @throws ApiException if the list can't be read; of kind {@link Kind#UNKNOWN_OUTCOME} if a call
   *     doesn't show who placed it
   */
  List<C> lookUp(ListRequirement required);

  /** Remembers that this element instance placed a call, to save requests. */
  void remember(C call);

  /** Refuses what can't be placed now; runs after the look-up, and before {@link #clear}. */
  void checkBeforeDialing();

  /**
   * Runs the guards, just before dialing. They throw to refuse the call.
   *
   * @return sends the request
   */
  Supplier<C> clear();

  /**
   * Returns whether the vendor itself says that it placed no call, by a failure with an unknown
   * outcome.
   */
  boolean saysNotPlaced(ApiException failure);

  /** Returns the same with a deadline for its requests. */
  CallDirectory<C> within(Duration time);
}
