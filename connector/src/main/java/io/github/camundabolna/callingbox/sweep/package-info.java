/**
 * The sweep finds ended calls of an account that no event delivered. It lists recent calls, watches
 * those that haven't ended, and passes on each ended call once. {@code event} handles them; this
 * package must not know Camunda.
 */
package io.github.camundabolna.callingbox.sweep;
