/**
 * The client for provider keys: an account's own keys for language models, voices, and telephony,
 * which Bolna uses in calls. It sends the value of a key, and never reads one. It doesn't know
 * Camunda.
 */
package io.github.camundabolna.bolna.client.provider;
