/**
 * The outbound connector "Bolna call": an operation is one record with its fields, their limits,
 * their text in the panel and what it does. {@link
 * io.github.camundabolna.bolna.call.deduplication.CallPlacer} sees to it that nobody is dialled
 * twice because a job came twice. How a call ends is told by {@code event}, which must not be known
 * here.
 */
package io.github.camundabolna.bolna.call;
