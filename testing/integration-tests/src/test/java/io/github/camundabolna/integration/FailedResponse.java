package io.github.camundabolna.integration;

/** A response from which no operation gets what it needs. */
record FailedResponse(int status, String body) {}
