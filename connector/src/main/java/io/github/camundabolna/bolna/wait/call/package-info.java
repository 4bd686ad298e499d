/**
 * The inbound connector "Bolna call ended by polling": it asks Bolna, for as long as processes
 * wait, how their calls stand, by lists and not one by one. Which instances wait, and how they get
 * the result, is for {@code polling}. What the webhook delivers is for {@code event}, which must
 * not be known here.
 */
package io.github.camundabolna.bolna.wait.call;
