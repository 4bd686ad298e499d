package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was asked for and is not served here: the answer is 404, and the log names each of them
 * once. A runtime that is newer than this engine may ask for more, and would do without in silence.
 */
final class UnsupportedRequestEndpoint implements Endpoint {

  private static final Logger LOG = LoggerFactory.getLogger(UnsupportedRequestEndpoint.class);

  /** Paths hold keys: more than these would say nothing new. */
  private static final int MOST = 100;

  private final Set<String> seen = new ConcurrentSkipListSet<>();

  @Override
  public RestResponse answer(HttpExchange request) {
    var asked = request.getRequestMethod() + " " + request.getRequestURI().getPath();
    var sentence = "The embedded engine does not serve " + asked;
    if (seen.size() < MOST && seen.add(asked)) {
      LOG.error(sentence);
    }
    return RestResponse.problem(404, "Not Found", sentence);
  }

  /** Methods and paths, such as {@code GET /v2/topology}, in alphabetical order. */
  List<String> seen() {
    return List.copyOf(seen);
  }
}
