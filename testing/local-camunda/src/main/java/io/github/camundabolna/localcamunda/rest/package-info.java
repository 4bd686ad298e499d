/**
 * The REST requests that a connector runtime sends to its cluster, answered for the embedded
 * engine, which serves gRPC only. This package knows HTTP, JSON, and the format of Camunda's
 * searches. Nothing here may read the engine's records or change its state.
 */
package io.github.camundabolna.localcamunda.rest;
