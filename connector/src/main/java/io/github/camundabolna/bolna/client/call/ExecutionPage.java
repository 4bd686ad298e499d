package io.github.camundabolna.bolna.client.call;

import java.util.List;

/**
 * One page of executions, newest first. Its rows are trimmed: no transcript, no variables.
 *
 * @param unreadable rows of this page that are no executions, without id or status
 * @param total how many there are on all pages
 */
public record ExecutionPage(
    List<Execution> executions,
    long unreadable,
    long total,
    boolean hasMore,
    int page,
    int pageSize) {}
