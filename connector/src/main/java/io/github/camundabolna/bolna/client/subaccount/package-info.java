/**
 * The client for sub-accounts: their concurrency, and what they use and cost. It never reads the
 * API key of a sub-account, which Bolna sends with each one. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.subaccount;
