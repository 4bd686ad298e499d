package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.Vendor;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a process sees in {@code error.code}, with the prefix of the vendor. These names are
 * promised: they never change.
 */
public enum ErrorCode {
  /** Found before anything was sent. */
  INVALID_INPUT,
  REJECTED,
  UNAUTHORIZED,
  BALANCE_LOW,
  /** A batch cannot be stopped, because it is not queued or running. */
  BATCH_NOT_RUNNING,
  /** Nothing happened that another try could do twice: the engine tries again. */
  UNAVAILABLE,
  /** The call may have been placed, or the batch made: it is looked for before the next try. */
  OUTCOME_UNKNOWN;

  /** Returns the code as the vendor's connectors report it. */
  public String forVendor(Vendor vendor) {
    return vendor.prefixed(name());
  }

  /** Empty if no code is called that. */
  static Optional<ErrorCode> read(Vendor vendor, String name) {
    return Arrays.stream(values()).filter(code -> code.forVendor(vendor).equals(name)).findFirst();
  }

  static ErrorCode of(Kind kind) {
    return switch (kind) {
      case REJECTED -> REJECTED;
      case UNAUTHORIZED -> UNAUTHORIZED;
      case BALANCE_LOW -> BALANCE_LOW;
      case SAFE_TO_RETRY -> UNAVAILABLE;
      case UNKNOWN_OUTCOME -> OUTCOME_UNKNOWN;
    };
  }
}
