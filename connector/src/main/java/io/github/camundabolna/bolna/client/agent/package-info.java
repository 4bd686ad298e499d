/**
 * The client for the settings of agents, so far for their webhook only. Calls of an agent are in
 * {@code client.call}, and its batches in {@code client.batch}. Nothing here knows Camunda.
 */
package io.github.camundabolna.bolna.client.agent;
