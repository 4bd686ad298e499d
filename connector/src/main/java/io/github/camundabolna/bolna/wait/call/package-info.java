/**
 * The inbound connector "Bolna call ended by polling": it asks Bolna, for as long as processes
 * wait, how their calls stand, by lists and not one by one. Who waits and how they are told is for
 * {@code poll}; what comes by the webhook is for {@code event}, which must not be known here.
 */
package io.github.camundabolna.bolna.wait.call;
