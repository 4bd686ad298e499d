/**
 * The client for text-to-speech: providers, their models, and voices. An agent's voice is part of
 * the agent, and not here. It doesn't know Camunda.
 */
package io.github.camundabolna.bolna.client.voice;
