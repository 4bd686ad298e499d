/**
 * The client for phone numbers: those of an account, those for sale, and the purchase of one. It
 * doesn't know Camunda.
 */
package io.github.camundabolna.callingbox.client.number;
