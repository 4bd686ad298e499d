package io.github.camundabolna.examples.simulator.http;

/** Answers the requests of one route; what it refuses, it throws as a {@link Refusal}. */
@FunctionalInterface
interface Endpoint {
  Answer answer(ApiRequest request);
}
