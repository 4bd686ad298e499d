/**
 * The calls of agents that have not ended as far as is known, and how their end is found: by lists,
 * and by reading in full each call that may have ended. The sweep and the wait that polls use it.
 * Who waits for a call, and how a result is delivered, must not be known here, nor Camunda.
 */
package io.github.camundabolna.bolna.tracking;
