/**
 * The inbound connector "Bolna call ended": it lets in who knows the secret, decides whether an
 * event ends its call, and tells the waiting process, once. A wait itself is a plain message event
 * with the name {@link io.github.camundabolna.bolna.event.CallEndedReceiver#MESSAGE_NAME} and the
 * execution id as its key; it needs nothing from here. What an event did not tell is found by
 * {@code sweep}; placing calls is for {@code call}, which must not be known here.
 */
package io.github.camundabolna.bolna.event;
