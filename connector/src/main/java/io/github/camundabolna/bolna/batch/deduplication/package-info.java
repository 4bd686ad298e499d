/**
 * Creates at most one batch per element instance, although the engine delivers jobs at least once
 * and Bolna creates a batch for every request. {@link
 * io.github.camundabolna.bolna.batch.deduplication.BatchCreator} is the entry point, and {@link
 * io.github.camundabolna.bolna.batch.deduplication.CreatedBatch} its result; everything else is
 * internal. This package doesn't know the connector, its fields, or Camunda.
 */
package io.github.camundabolna.bolna.batch.deduplication;
