/**
 * Measures what a large batch costs: time, requests, and memory, next to the REST connector. It
 * must not know how the connector reads and writes lists.
 */
package io.github.camundabolna.benchmarks.campaign;
