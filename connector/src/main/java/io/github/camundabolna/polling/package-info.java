/**
 * Waits without a webhook: finds the instances that wait at an element, and delivers results to
 * them. {@link io.github.camundabolna.polling.PollTask} polls a vendor. This package must not know
 * a vendor, and a failed request must never end a wait.
 */
package io.github.camundabolna.polling;
