/**
 * Requests to the API of any vendor: they are written strictly, answers are read leniently, and
 * every failure becomes one {@link io.github.camundabolna.http.ApiException} that says whether the
 * request can have had an effect. Rate limits, circuit breakers, and proxies live here too. Nothing
 * here knows a vendor's paths, or Camunda.
 */
package io.github.camundabolna.http;
