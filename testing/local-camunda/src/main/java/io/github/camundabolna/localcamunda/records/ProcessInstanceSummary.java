package io.github.camundabolna.localcamunda.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a process instance is. All times are of the engine's clock.
 *
 * @param activeElements without the process itself
 */
public record ProcessInstanceSummary(
    long key,
    String processId,
    int version,
    LifecycleState state,
    Instant started,
    Optional<Instant> ended,
    List<ElementRecord> activeElements) {}
