package io.github.camundabolna.benchmarks.neighbor;

/**
 * A moment of a fixed rate.
 *
 * @param index from 0
 * @param nanos when it was due, as {@link System#nanoTime()} counts
 */
record Tick(int index, long nanos) {}
