/**
 * Measures another connector's jobs and webhooks while the connector works in the same runtime, and
 * how they fare next to the REST connector. It must not know how jobs and events are handled.
 */
package io.github.camundabolna.benchmarks.neighbor;
