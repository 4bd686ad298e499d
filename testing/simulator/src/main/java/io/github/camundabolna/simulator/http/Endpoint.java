package io.github.camundabolna.simulator.http;

/** Answers the requests of one route; what it refuses, it throws as a {@link ApiException}. */
@FunctionalInterface
interface Endpoint {
  ApiResponse answer(ApiRequest request);
}
