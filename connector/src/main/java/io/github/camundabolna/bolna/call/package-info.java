/**
 * The connector "Bolna call". Each operation is a record with its fields, constraints, texts,
 * result, and code. {@code bolna.call.deduplication} ensures that retries never dial anyone twice.
 * {@code bolna.event} and {@code bolna.wait.call} deliver the end of a call to a process; this
 * package must not depend on them.
 */
package io.github.camundabolna.bolna.call;
