/**
 * A Bolna for tests and demonstrations: the same paths, bodies, statuses, and webhooks, and faults
 * on demand. It is written from the contract alone, so that it cannot share a mistake with the
 * connector. Nothing here may depend on Camunda or on the connector.
 */
package io.github.camundabolna.simulator;
