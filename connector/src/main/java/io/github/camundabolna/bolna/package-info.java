/**
 * Everything for Bolna: a package each for its API, placing calls, batches, events, the sweep, and
 * the waits. Only what they all share is here. Other vendors must not be known here.
 */
package io.github.camundabolna.bolna;
