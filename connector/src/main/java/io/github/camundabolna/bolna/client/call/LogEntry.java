package io.github.camundabolna.bolna.client.call;

import java.util.Optional;

/**
 * One line of the raw log of a call: what a component (transcriber, llm, synthesizer) was sent or
 * answered.
 */
public record LogEntry(
    Optional<String> createdAt,
    Optional<String> type,
    Optional<String> component,
    Optional<String> provider,
    Optional<String> data) {}
