/**
 * The client for agents: it lists, reads, creates, changes, and archives them, and attaches phone
 * numbers. Calls of an agent are in {@code client.call}. It doesn't know Camunda.
 */
package io.github.camundabolna.callingbox.client.agent;
