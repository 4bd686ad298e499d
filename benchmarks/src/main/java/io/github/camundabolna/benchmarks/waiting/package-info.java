/**
 * What it costs to wait for the end of calls: requests to Bolna and to the engine, and memory and
 * threads of the runtime. It must not measure how soon a wait ends, and must not know the
 * connector's classes.
 */
package io.github.camundabolna.benchmarks.waiting;
