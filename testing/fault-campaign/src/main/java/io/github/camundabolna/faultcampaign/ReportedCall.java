package io.github.camundabolna.faultcampaign;

import java.time.Instant;

/** A call that a simulated vendor has accepted. */
record ReportedCall(String number, String id, Instant at) {

  @Override
  public String toString() {
    return id + " at " + at;
  }
}
