/**
 * The program that runs the examples: it brings a cluster, a connector runtime and a Bolna
 * together, deploys the processes, starts their instances, shows what happens and says at the end
 * whether each went as it should. It knows the examples and nothing of the connector's inside. What
 * an engine, a runtime or a simulator is, stands in the packages beside it.
 */
package io.github.camundabolna.demo;
