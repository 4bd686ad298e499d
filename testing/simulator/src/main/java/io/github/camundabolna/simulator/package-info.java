/**
 * A Bolna for tests and demonstrations: same paths, same bodies, same statuses in the same order,
 * same webhooks, and faults on demand. It is written from the contract alone, so that it cannot
 * share a mistake with the connector. Nothing here may use Camunda or the connector.
 */
package io.github.camundabolna.simulator;
