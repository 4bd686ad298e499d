package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException.Kind;
import java.util.Arrays;
import java.util.Optional;

/** What a process sees in {@code error.code}. These names are promised: they never change. */
public enum ErrorCode {
  /** Found before anything was sent. */
  BOLNA_INVALID_INPUT,
  BOLNA_REJECTED,
  BOLNA_UNAUTHORIZED,
  BOLNA_BALANCE_LOW,
  /** A batch cannot be stopped, because it is not queued or running. */
  BOLNA_BATCH_NOT_RUNNING,
  /** Nothing happened that another try could do twice: the engine tries again. */
  BOLNA_UNAVAILABLE,
  /** The call may have been placed, or the batch made: it is looked for before the next try. */
  BOLNA_OUTCOME_UNKNOWN;

  /** Empty if no code is called that. */
  static Optional<ErrorCode> read(String name) {
    return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
  }

  static ErrorCode of(Kind kind) {
    return switch (kind) {
      case REJECTED -> BOLNA_REJECTED;
      case UNAUTHORIZED -> BOLNA_UNAUTHORIZED;
      case BALANCE_LOW -> BOLNA_BALANCE_LOW;
      case NOT_DONE -> BOLNA_UNAVAILABLE;
      case UNKNOWN_OUTCOME -> BOLNA_OUTCOME_UNKNOWN;
    };
  }
}
