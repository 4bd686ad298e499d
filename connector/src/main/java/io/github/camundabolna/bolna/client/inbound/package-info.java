/**
 * The client for inbound calls: which agent answers a phone number. The numbers themselves are in
 * {@code client.number}. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.inbound;
