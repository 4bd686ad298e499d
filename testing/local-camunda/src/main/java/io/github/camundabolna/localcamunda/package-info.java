/**
 * A Camunda cluster for one JVM: the embedded engine and its REST interface. It starts and stops
 * the engine and hands out addresses and clients. It must know no vendor and no Spring.
 */
package io.github.camundabolna.localcamunda;
