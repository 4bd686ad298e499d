/**
 * Fields of the panel that several connectors for Bolna share: the API key, automatic retries, and
 * the ids of agents, calls, and batches. Each is declared once, with its texts and constraints.
 * What an operation does with them is no matter of this package.
 */
package io.github.camundabolna.bolna.input;
