/**
 * Tracks calls that haven't ended, and finds their end: by lists, and by reading each call that may
 * have ended. The sweep and the polling wait use it. It must not know who waits for a call, how
 * results are delivered, or Camunda.
 */
package io.github.camundabolna.bolna.tracking;
