/**
 * The program that runs the examples: it connects a cluster, a connector runtime, and a Bolna,
 * deploys the processes, starts instances, and reports whether each ended as expected. It knows the
 * examples. Nothing here may know the connector's internals.
 */
package io.github.camundabolna.demo;
