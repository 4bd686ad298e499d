package io.github.camundabolna.integration;

import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import java.net.http.HttpResponse;

/**
 * A defect of 8.8 runtimes: their activity log isn't thread-safe. When two events have broken it,
 * the runtime answers 500 to every event that the connector has already handled. The connector's
 * own answers of that status have an {@code error}.
 */
final class BrokenActivityLog {

  private BrokenActivityLog() {}

  /** Returns whether the runtime answered for the connector. */
  static boolean answered(HttpResponse<String> response) {
    return RuntimeVersion.activityLogCanBreak()
        && response.statusCode() == 500
        && !response.body().contains("\"error\"");
  }
}
