/**
 * Panel fields that several connectors for Bolna share: API key, automatic retries, and IDs of
 * agents, calls, and batches. Each is declared once, with its texts and constraints. This package
 * sends no requests and knows no operation.
 */
package io.github.camundabolna.bolna.input;
