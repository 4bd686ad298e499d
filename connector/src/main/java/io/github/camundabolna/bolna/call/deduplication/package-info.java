/**
 * Places a call at most once for each element instance, though the engine gives out a job at least
 * once and Bolna dials for every request. {@link
 * io.github.camundabolna.bolna.call.deduplication.CallPlacer} is the entry, and {@link
 * io.github.camundabolna.bolna.call.deduplication.CallAttempt} what it is given; all else stays in
 * the package. Nothing here knows the connector, its fields, or Camunda.
 */
package io.github.camundabolna.bolna.call.deduplication;
