/**
 * The connector "Bolna batch": each operation is one record with its fields, their constraints, its
 * texts, its result, and what it does. {@code bolna.batch.deduplication} sees to it that a job
 * makes one batch, however often it comes. How the end of a batch reaches a process is decided in
 * {@code bolna.wait.batch}, which must not be known here.
 */
package io.github.camundabolna.bolna.batch;
