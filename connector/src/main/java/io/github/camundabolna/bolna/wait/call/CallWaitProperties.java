package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.generator.java.annotation.NestedProperties;

/** The whole panel. The runtime reads its halves apart: one of them once, one for each process. */
public record CallWaitProperties(
    @NestedProperties(addNestedPath = false) CallWaitSettings settings,
    @NestedProperties(addNestedPath = false) AwaitedCall awaited) {}
