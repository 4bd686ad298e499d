/**
 * Waits that need no webhook: finds the instances that wait at an element, and delivers to each how
 * what it waits for ended. How a vendor is asked is behind {@link
 * io.github.camundabolna.polling.PollTask}. No vendor must be known here, and a request that fails
 * must never end a wait.
 */
package io.github.camundabolna.polling;
