package io.github.camundabolna.bolna.client.call;

import java.util.List;

/**
 * One page of executions, newest first. Rows have no transcript and no variables.
 *
 * @param unreadable rows of this page that aren't executions, without ID or status
 * @param total number of executions on all pages
 */
public record ExecutionPage(
    List<Execution> executions,
    long unreadable,
    long total,
    boolean hasMore,
    int page,
    int pageSize) {}
