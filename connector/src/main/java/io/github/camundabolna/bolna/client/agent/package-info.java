/**
 * The client for agents: their configuration, its secrets, and their webhook. Calls of an agent are
 * in {@code client.call}, and its batches in {@code client.batch}. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.agent;
