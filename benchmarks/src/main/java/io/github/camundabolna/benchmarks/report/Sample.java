package io.github.camundabolna.benchmarks.report;

/**
 * A figure of one round.
 *
 * @param round from 1; warm-up rounds are not recorded
 */
public record Sample(Metric metric, int round, double value) {}
