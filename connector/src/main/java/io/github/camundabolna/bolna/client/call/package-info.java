/**
 * The client for calls and their executions. It reads Bolna's many spellings of status, outcome,
 * and reason, and decides how a call ended. {@code bolna.result} decides what a process gets. It
 * doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.call;
