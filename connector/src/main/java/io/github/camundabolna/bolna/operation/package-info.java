/**
 * What only the outbound connectors for Bolna share: their request, and documents from panel
 * fields. What any vendor's connectors share is in {@code operation}. This package knows no
 * operation and sends no requests to Bolna.
 */
package io.github.camundabolna.bolna.operation;
