/**
 * The connector "Bolna batch". Each operation is a record with its fields, constraints, texts,
 * result, and code. {@code bolna.batch.deduplication} ensures that a job creates one batch, however
 * often it is retried. {@code bolna.wait.batch} delivers the end of a batch to a process; this
 * package must not depend on it.
 */
package io.github.camundabolna.bolna.batch;
