/**
 * Measures single methods of the connector with JMH: time and allocation. Only this package may
 * know the connector's classes. It must not start an engine or a runtime.
 */
package io.github.camundabolna.benchmarks.micro;
