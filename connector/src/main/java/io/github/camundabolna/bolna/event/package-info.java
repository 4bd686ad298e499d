/**
 * The inbound connector "Bolna call ended": decides whether an event ends its call, and publishes
 * that end to the waiting process. A wait is a plain message event with the name {@link
 * io.github.camundabolna.bolna.event.CallEndedReceiver#MESSAGE_NAME} and the execution ID as its
 * key. Events that don't end a call go to {@link
 * io.github.camundabolna.bolna.event.CallProgressReceiver}, if an element uses it. The
 * vendor-neutral parts of a receiver are in {@code webhook}; {@code sweep} finds calls whose event
 * was lost. This package must not place calls.
 */
package io.github.camundabolna.bolna.event;
