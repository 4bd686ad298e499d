/**
 * The outbound connector "Bolna batch": an operation is one record with its fields, their limits,
 * their text in the panel and what it does. {@link
 * io.github.camundabolna.bolna.batch.deduplication.BatchCreator} sees to it that a job makes one
 * batch, however often it comes. How a batch ends is told by {@code poll}, which must not be known
 * here.
 */
package io.github.camundabolna.bolna.batch;
