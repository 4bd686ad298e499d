/**
 * The HTTP side of the simulated Bolna: routes, authentication, validation, and responses. It
 * carries out the faults that affect requests. Nothing here may decide how a call ends.
 */
package io.github.camundabolna.simulator.http;
