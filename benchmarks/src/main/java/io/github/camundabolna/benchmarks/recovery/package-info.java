/**
 * Measures how long it takes until all processes continue after an outage, and what that costs. It
 * must not know how the connector finds the calls.
 */
package io.github.camundabolna.benchmarks.recovery;
