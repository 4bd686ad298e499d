package io.github.camundabolna.poll;

import io.camunda.connector.generator.java.annotation.NestedProperties;

/** The whole panel. The runtime reads its halves apart: one of them once, one for each process. */
public record WaitProperties(
    @NestedProperties(addNestedPath = false) PollSettings settings,
    @NestedProperties(addNestedPath = false) AwaitedBatch awaited) {}
