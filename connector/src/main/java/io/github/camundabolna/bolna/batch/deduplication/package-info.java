/**
 * Creates at most one batch for each element instance, though the engine gives out a job at least
 * once and Bolna creates a batch for every request. {@link
 * io.github.camundabolna.bolna.batch.deduplication.BatchCreator} is the entry, and {@link
 * io.github.camundabolna.bolna.batch.deduplication.CreatedBatch} what it returns; all else stays in
 * the package. Nothing here knows the connector, its fields, or Camunda.
 */
package io.github.camundabolna.bolna.batch.deduplication;
