/**
 * The Bolna API in Java: requests are written strictly, answers are read leniently, and every
 * failure becomes one {@link io.github.camundabolna.http.ApiException} that says whether the
 * request can have had an effect. What a status means, and when a call has ended, is decided here
 * and nowhere else. Nothing here may know Camunda.
 */
package io.github.camundabolna.http;
