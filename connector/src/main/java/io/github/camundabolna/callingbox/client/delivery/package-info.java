/**
 * The client for webhook deliveries: it lists them, and repeats one that CallingBox gave up. It
 * doesn't know Camunda.
 */
package io.github.camundabolna.callingbox.client.delivery;
