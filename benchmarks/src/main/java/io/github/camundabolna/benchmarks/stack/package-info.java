/**
 * The programs that are measured: the engine in this JVM, and a connector runtime in its own. It
 * must not know what is measured.
 */
package io.github.camundabolna.benchmarks.stack;
