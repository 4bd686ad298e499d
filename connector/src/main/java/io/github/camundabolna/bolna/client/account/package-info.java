/**
 * The client for the account that owns an API key: its balance, its calls in progress, its custom
 * models, and whether Bolna answers at all. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.account;
