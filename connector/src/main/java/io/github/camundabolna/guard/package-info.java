/**
 * The guards that a call has to pass before it's dialed: calling window, countries, do-not-call
 * list, consent, and the limits of the account. Each refusal has a {@link
 * io.github.camundabolna.guard.RefusalReason} of its own; a guard never changes anything. This
 * package sends no requests, and knows neither a vendor nor an operation.
 */
package io.github.camundabolna.guard;
