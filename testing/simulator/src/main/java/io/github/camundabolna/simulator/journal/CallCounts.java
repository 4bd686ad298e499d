package io.github.camundabolna.simulator.journal;

/**
 * The number of calls in each phase.
 *
 * @param placed all calls so far, including inbound ones
 * @param waiting scheduled or queued
 * @param ringing being dialed or ringing
 * @param inProgress talking, or disconnected and not yet completed
 * @param ended in a final status
 */
public record CallCounts(long placed, long waiting, long ringing, long inProgress, long ended) {}
