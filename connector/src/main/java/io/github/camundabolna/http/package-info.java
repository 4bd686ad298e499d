/**
 * Requests to the API of any vendor: strict when writing, lenient when reading. Every failure
 * becomes an {@link io.github.camundabolna.http.ApiException} that says whether the request can
 * have had an effect. It also has rate limits, circuit breakers, and proxies. It knows neither a
 * vendor's paths nor Camunda.
 */
package io.github.camundabolna.http;
