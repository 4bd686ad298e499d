/**
 * The client for the account's webhook endpoints: it creates one, enables one that CallingBox
 * disabled, and rotates its signing secret. It doesn't know Camunda.
 */
package io.github.camundabolna.callingbox.client.endpoint;
