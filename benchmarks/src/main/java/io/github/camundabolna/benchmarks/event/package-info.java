/**
 * Measures how fast "Bolna call ended" receives events, next to a webhook connector that only
 * passes the body on. Its load and its waiting processes live here too. It must not know the
 * connector's classes.
 */
package io.github.camundabolna.benchmarks.event;
