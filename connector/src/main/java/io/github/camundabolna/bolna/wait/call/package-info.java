/**
 * The inbound connector "Bolna call ended by polling": polls calls at Bolna while process instances
 * wait, by lists and not one by one. {@code polling} finds the waiting instances and delivers
 * results. {@code event} handles webhooks; this package must not depend on it.
 */
package io.github.camundabolna.bolna.wait.call;
