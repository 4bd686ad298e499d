/**
 * Places calls once for any vendor without idempotency keys, although the engine delivers jobs at
 * least once. {@link io.github.camundabolna.deduplication.CallPlacer} is the entry point; how a
 * vendor's calls are found and dialed is behind {@link
 * io.github.camundabolna.deduplication.CallDirectory}. This package sends no requests.
 */
package io.github.camundabolna.deduplication;
