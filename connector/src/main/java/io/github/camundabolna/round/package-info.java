/**
 * Something that is done again and again on a thread of its own, as the sweep and the waits that
 * poll are. A round that breaks never ends the rounds, because nothing else would find what was
 * missed. What is done in a round must not be known here.
 */
package io.github.camundabolna.round;
