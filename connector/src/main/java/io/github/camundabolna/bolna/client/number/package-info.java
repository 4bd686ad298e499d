/**
 * The client for phone numbers: those of an account, those for sale, and the purchase of one. It
 * reads both forms in which Bolna writes the price and the ID of a number. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.number;
