/**
 * The few REST calls that a connector runtime makes to its cluster, answered for the embedded
 * engine, which itself speaks gRPC only. It knows HTTP, JSON and how Camunda's searches are
 * written. What happened in the engine is read elsewhere, and nothing here changes it.
 */
package io.github.camundabolna.localcamunda.rest;
