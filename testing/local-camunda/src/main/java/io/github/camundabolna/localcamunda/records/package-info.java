/**
 * What happened in the embedded engine, read from its record stream. Each projection keeps one kind
 * of fact, and {@link io.github.camundabolna.localcamunda.records.ProcessJournal} answers questions
 * about process instances. Nothing here may serve HTTP, start anything, or use a remote cluster.
 */
package io.github.camundabolna.localcamunda.records;
