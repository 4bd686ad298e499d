package io.github.camundabolna.simulator.journal;

/**
 * Where the calls are at this moment.
 *
 * @param placed all calls ever, inbound ones included
 * @param waiting scheduled or queued
 * @param ringing being dialled or ringing
 * @param inProgress talking, or line dropped and not yet completed
 * @param ended in a final status
 */
public record CallCounts(long placed, long waiting, long ringing, long inProgress, long ended) {}
