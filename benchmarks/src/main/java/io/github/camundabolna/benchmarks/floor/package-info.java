/**
 * Connectors that do nothing but what any connector must do: the floor of what a connector can
 * cost. The runtime finds them on the class path. They must not know what is measured.
 */
package io.github.camundabolna.benchmarks.floor;
