/**
 * What it costs to place a call with the connector, next to the REST connector and to a connector
 * that does nothing. It must not know the connector's classes: it uses the stock runtime, and what
 * a user sets.
 */
package io.github.camundabolna.benchmarks.makecall;
