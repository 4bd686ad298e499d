/**
 * Measures what the connector costs, next to what people would use instead. One command runs all
 * sections, and each section can be run alone. Sections use the engine and the stock runtime as
 * they are; only {@code micro} may know the connector's classes.
 */
package io.github.camundabolna.benchmarks;
