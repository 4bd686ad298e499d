package io.github.camundabolna.callingbox.endpoint;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.operation.OperationContext;
import java.util.function.Supplier;

/** A change that no request of CallingBox shows afterward, so a repeated job can't look for it. */
final class UnlistedChange {

  private UnlistedChange() {}

  /**
   * Makes the change if no earlier attempt can have made it.
   *
   * @param done what an earlier attempt may have done, like {@code have created the endpoint}
   * @throws ApiException of kind {@link ApiException.Kind#UNKNOWN_OUTCOME} if one can have; then
   *     nothing is sent
   */
  static <T> T once(OperationContext job, String done, Supplier<T> change) {
    if (job.attempt().isSurelyFirst()) {
      return change.get();
    }
    throw ApiException.unknownOutcome(
        "An earlier attempt may "
            + done
            + ", and CallingBox doesn't list that. Nothing was sent. Check it in the CallingBox"
            + " dashboard, and enter the element again if it's necessary");
  }
}
