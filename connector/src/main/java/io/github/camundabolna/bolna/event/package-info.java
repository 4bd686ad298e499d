/**
 * The inbound connector "Bolna call ended": it decides whether one of Bolna's events ends its call,
 * and publishes that end to the waiting process. A wait is a plain message event with the name
 * {@link io.github.camundabolna.bolna.event.CallEndedReceiver#MESSAGE_NAME} and the execution id as
 * its key; it needs nothing from here. What any vendor's receiver needs is in {@code webhook},
 * calls whose event was lost are found by {@code sweep}, and nothing here may place a call.
 */
package io.github.camundabolna.bolna.event;
