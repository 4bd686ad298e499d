/**
 * The inbound connector "CallingBox call ended": verifies the signature of an event, decides
 * whether it ends its call, and publishes that end to the waiting process. A wait is a plain
 * message event with the name {@link
 * io.github.camundabolna.callingbox.event.CallingBoxReceiver#MESSAGE_NAME} and the call ID as its
 * key. Other events are only answered: nothing publishes the progress of a call. The vendor-neutral
 * parts of a receiver are in {@code webhook}; {@code sweep} finds calls whose event was lost. This
 * package must not place calls.
 */
package io.github.camundabolna.callingbox.event;
