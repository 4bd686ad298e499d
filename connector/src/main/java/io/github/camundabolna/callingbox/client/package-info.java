/**
 * What all clients of CallingBox's API share: name, base URL, and rate limits. Each resource has a
 * package with its requests. This package doesn't know Camunda.
 */
package io.github.camundabolna.callingbox.client;
