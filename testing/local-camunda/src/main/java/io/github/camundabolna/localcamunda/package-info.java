/**
 * A Camunda cluster for one JVM: the engine, and what belongs to it. It starts and stops things and
 * hands out addresses and clients. It knows nothing of Bolna and nothing of Spring.
 */
package io.github.camundabolna.localcamunda;
