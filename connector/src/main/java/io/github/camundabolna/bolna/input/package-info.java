/**
 * Fields of the panel that several connectors for Bolna share: the API key, automatic retries, and
 * the ids of agents, calls, and batches. Each is declared once, with its texts and constraints.
 * Nothing here sends a request or knows an operation.
 */
package io.github.camundabolna.bolna.input;
