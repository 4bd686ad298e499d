/**
 * What all clients of Bolna's API share: how Bolna is called, where its API is, and how it counts
 * requests. The requests themselves live in a package for each resource. Nothing here knows
 * Camunda.
 */
package io.github.camundabolna.bolna.client;
