package io.github.camundabolna.simulator.callingbox.call;

import java.util.Locale;
import java.util.Optional;

/**
 * How the last event of a call arrived at the URL of the call or its agent.
 *
 * @param error reason of a failure
 */
public record WebhookReport(Status status, Optional<String> error) {

  /** The states of a delivery that a call shows. */
  public enum Status {
    NONE,
    PENDING,
    DELIVERED,
    FAILED;

    /** Returns the spelling in bodies. */
    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reports a call without a URL. */
  static WebhookReport none() {
    return new WebhookReport(Status.NONE, Optional.empty());
  }

  /** Reports a delivery that no response has reached yet. */
  public static WebhookReport pending() {
    return new WebhookReport(Status.PENDING, Optional.empty());
  }

  /** Reports a delivery that was answered with 2xx. */
  public static WebhookReport delivered() {
    return new WebhookReport(Status.DELIVERED, Optional.empty());
  }

  /** Reports a delivery whose attempts all failed. */
  public static WebhookReport failed(String error) {
    return new WebhookReport(Status.FAILED, Optional.of(error));
  }
}
