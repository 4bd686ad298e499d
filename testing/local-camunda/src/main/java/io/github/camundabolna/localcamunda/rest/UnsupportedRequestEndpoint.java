package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 404 to every other request and logs each of them once. A newer runtime might send
 * requests that are missing here and ignore their failure silently.
 */
final class UnsupportedRequestEndpoint implements Endpoint {

  private static final Logger LOG = LoggerFactory.getLogger(UnsupportedRequestEndpoint.class);

  /** Paths contain keys, so more than these tell nothing new. */
  private static final int MAX_REQUESTS = 100;

  private final Set<String> seen = new ConcurrentSkipListSet<>();

  @Override
  public RestResponse answer(HttpExchange request) {
    var asked = request.getRequestMethod() + " " + request.getRequestURI().getPath();
    var sentence = "The embedded engine does not serve " + asked;
    if (seen.size() < MAX_REQUESTS && seen.add(asked)) {
      LOG.error(sentence);
    }
    return RestResponse.problem(404, "Not Found", sentence);
  }

  /** Returns methods and paths, such as {@code GET /v2/topology}, in alphabetical order. */
  List<String> seen() {
    return List.copyOf(seen);
  }
}
