/**
 * The connector "Bolna call": each operation is one record with its fields, their constraints, its
 * texts, its result, and what it does. {@code bolna.call.deduplication} sees to it that nobody is
 * dialed twice because a job came twice. How the end of a call reaches a process is decided in
 * {@code bolna.event} and {@code bolna.wait.call}, which must not be known here.
 */
package io.github.camundabolna.bolna.call;
