package io.github.camundabolna.examples.run;

/**
 * Somebody whom the campaign calls.
 *
 * @param id by which the process tells people apart
 */
record Customer(String id, String phoneNumber) {}
