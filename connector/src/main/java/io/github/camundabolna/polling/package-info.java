/**
 * Waits that need no webhook: who waits at an element, in rounds, and that each is told once how it
 * ended. What is waited for, and how Bolna is asked for it, is for the packages in this one; {@link
 * io.github.camundabolna.polling.PollTask} is all that is known of them here. A request that fails
 * never ends a wait.
 */
package io.github.camundabolna.polling;
