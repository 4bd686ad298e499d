package io.github.camundabolna.simulator.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request as it was received.
 *
 * @param endpoint method and path template, such as {@code GET /executions/{id}}
 * @param headers by lower-case name
 */
public record RecordedRequest(
    String method,
    String path,
    String endpoint,
    Map<String, String> query,
    Map<String, List<String>> headers,
    String body,
    Instant at) {}
