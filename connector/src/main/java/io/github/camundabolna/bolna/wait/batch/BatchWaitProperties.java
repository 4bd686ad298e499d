package io.github.camundabolna.bolna.wait.batch;

import io.camunda.connector.generator.java.annotation.NestedProperties;

/** The whole panel. The runtime reads its halves apart: one of them once, one for each process. */
public record BatchWaitProperties(
    @NestedProperties(addNestedPath = false) BatchWaitSettings settings,
    @NestedProperties(addNestedPath = false) AwaitedBatch awaited) {}
