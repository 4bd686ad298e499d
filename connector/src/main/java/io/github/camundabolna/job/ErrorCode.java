package io.github.camundabolna.job;

import io.github.camundabolna.guard.RefusalReason;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.Vendor;
import java.util.Arrays;
import java.util.Optional;

/**
 * The error codes that a process sees in {@code error.code}, with the vendor's prefix. These names
 * never change.
 */
public enum ErrorCode {
  /** Invalid input, found before anything was sent. */
  INVALID_INPUT,
  REJECTED,
  UNAUTHORIZED,
  BALANCE_LOW,
  /** What the request names doesn't exist. */
  NOT_FOUND,
  /** The vendor's provider couldn't place the call, and the vendor lists no such call. */
  NOT_PLACED,
  /** A batch can't be stopped, because it isn't queued or running. */
  BATCH_NOT_RUNNING,
  /** The calling window is closed where the recipient is, or that place is unknown. */
  OUTSIDE_WINDOW,
  COUNTRY_NOT_ALLOWED,
  ON_DO_NOT_CALL_LIST,
  NO_CONSENT,
  BALANCE_BELOW_MINIMUM,
  TOO_MANY_CALLS,
  /** Contacts of a batch are refused; no batch was created. */
  CONTACTS_REFUSED,
  /** The wait for a knowledge base is over, and it isn't processed. */
  STILL_PROCESSING,
  /** A retry can't have a duplicate effect: the engine retries. */
  UNAVAILABLE,
  /** The call or batch may exist: the next attempt looks for it first. */
  OUTCOME_UNKNOWN;

  /** Returns the code with the vendor's prefix. */
  public String forVendor(Vendor vendor) {
    return vendor.prefixed(name());
  }

  /** Reads a code; empty if unknown. */
  static Optional<ErrorCode> read(Vendor vendor, String name) {
    return Arrays.stream(values()).filter(code -> code.forVendor(vendor).equals(name)).findFirst();
  }

  /** Returns the code of a guard's refusal, which has the same name. */
  public static ErrorCode of(RefusalReason reason) {
    return valueOf(reason.name());
  }

  /** Returns the code of a failed request. A vendor can have its own for a refusal. */
  static ErrorCode of(ApiException failure, Vendor vendor) {
    return Optional.of(failure)
        .filter(ApiException::isRefusal)
        .map(refusal -> vendor.ownCodes().get(refusal.httpStatus().orElse(0)))
        .map(ErrorCode::valueOf)
        .orElseGet(() -> of(failure.kind()));
  }

  private static ErrorCode of(Kind kind) {
    return switch (kind) {
      case REJECTED -> REJECTED;
      case UNAUTHORIZED -> UNAUTHORIZED;
      case BALANCE_LOW -> BALANCE_LOW;
      case SAFE_TO_RETRY -> UNAVAILABLE;
      case UNKNOWN_OUTCOME -> OUTCOME_UNKNOWN;
    };
  }
}
