package io.github.camundabolna.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.input.IsoTime;
import io.github.camundabolna.input.ResponseFormat;
import io.github.camundabolna.job.EarlierFailure;
import io.github.camundabolna.job.JobRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The bound variables of a job of an outbound connector. Each connector has a record of them. */
public interface OperationRequest extends JobRequest {

  Vendor vendor();

  AccountAccess authentication();

  Object operation();

  /** Returns the text of the hidden input that the engine evaluates once; null if missing. */
  String enteredAt();

  /** Returns the runtime's variable about an earlier attempt of the same job; null if missing. */
  JsonNode error();

  /** Returns the choice of a document; null where the template has no such field. */
  JsonNode responseFormat();

  default boolean wantsDocument() {
    return ResponseFormat.isDocument(responseFormat());
  }

  @Override
  default Optional<Instant> entered() {
    return Optional.ofNullable(enteredAt()).flatMap(IsoTime::read).map(OffsetDateTime::toInstant);
  }

  /**
   * Returns an earlier failure of the same job that may have had an effect. Only what isn't
   * repeatable fails as unavailable without any effect.
   */
  default Optional<EarlierFailure> earlierFailure() {
    Optional<EarlierFailure> failure = EarlierFailure.read(vendor(), error());
    return isOnceOnly() ? failure.filter(each -> !each.hadNoEffect()) : failure;
  }

  @Override
  default Optional<EarlierFailure> unsettled() {
    return isOnceOnly() ? earlierFailure() : Optional.empty();
  }

  @Override
  default boolean isOnceOnly() {
    return operation() instanceof CreatingOperation;
  }

  @Override
  default Optional<Instant> undoneBefore(String key) {
    return EarlierFailure.read(vendor(), error()).flatMap(failure -> failure.undoneBefore(key));
  }
}
