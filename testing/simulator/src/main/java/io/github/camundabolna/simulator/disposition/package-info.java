/**
 * Dispositions: the questions that are answered from the transcript of each call. Each is kept as
 * the JSON that the API shows; this package knows nothing of HTTP.
 */
package io.github.camundabolna.simulator.disposition;
