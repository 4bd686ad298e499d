/**
 * The connector at work: real engine, stock runtime, elements as the committed templates write
 * them, and the simulator for Bolna. What an element does here is what the panel pre-fills. Details
 * that need no engine are tested in the connector's own module.
 */
package io.github.camundabolna.integration;
