/**
 * The client for dispositions: the questions that Bolna answers from the transcript of each call of
 * an agent. Whether a disposition makes sense is not its concern, and neither is a process's
 * result. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.disposition;
