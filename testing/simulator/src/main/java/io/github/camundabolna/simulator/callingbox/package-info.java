/**
 * A CallingBox for tests and demonstrations: the same paths, bodies, statuses, and signed webhooks,
 * and faults on demand. It is written from the vendor's facts alone, so that it cannot share a
 * mistake with the connector. Nothing here may depend on Camunda, on the connector, or on Bolna.
 */
package io.github.camundabolna.simulator.callingbox;
