/**
 * The client for the settings of agents, currently only their webhook. Calls of an agent are in
 * {@code client.call}, and its batches in {@code client.batch}. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.agent;
