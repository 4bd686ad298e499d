package io.github.camundabolna.simulator.server;

import java.time.Duration;
import java.util.List;

/** The responses of a vendor to requests that fail before they reach an endpoint. */
public interface ErrorResponses {

  PlainResponse badRequest(String message);

  /** Returns the response to a body with errors in its fields. */
  PlainResponse invalid(List<FieldError> errors);

  /** Returns the response to an unknown path, or to a known one with another method. */
  PlainResponse noRoute(boolean pathKnown);

  PlainResponse tooManyRequests(Duration retryAfter);

  PlainResponse serverError();
}
