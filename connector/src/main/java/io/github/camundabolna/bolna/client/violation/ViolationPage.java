package io.github.camundabolna.bolna.client.violation;

import java.util.List;
import java.util.Optional;

/**
 * One page of violations.
 *
 * @param total number of violations on all pages
 */
public record ViolationPage(List<Violation> violations, Optional<Long> total, boolean hasMore) {}
