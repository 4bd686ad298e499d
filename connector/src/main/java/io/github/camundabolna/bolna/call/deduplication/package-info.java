/**
 * Places a call at most once per element instance, although the engine delivers jobs at least once
 * and Bolna dials for every request. {@link
 * io.github.camundabolna.bolna.call.deduplication.AgentCallPlacer} is the entry point, and {@link
 * io.github.camundabolna.bolna.call.deduplication.CallAttempt} its input; everything else is
 * internal. This package doesn't know the connector, its fields, or Camunda.
 */
package io.github.camundabolna.bolna.call.deduplication;
