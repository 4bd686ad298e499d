/**
 * Measures jars, and runtimes with and without the connector: how fast they start, and what they
 * hold while they do nothing. It must not know the connector's classes, only its job types.
 */
package io.github.camundabolna.benchmarks.size;
