/**
 * The client for calls and their executions, and how Bolna's many spellings of status, outcome, and
 * reason are read. It reads what Bolna says and decides how a call ended; what a process gets is
 * decided in {@code bolna.result}. Nothing here knows Camunda.
 */
package io.github.camundabolna.bolna.client.call;
