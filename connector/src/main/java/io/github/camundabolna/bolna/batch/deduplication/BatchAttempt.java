package io.github.camundabolna.bolna.batch.deduplication;

import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.job.JobAttempt;

/**
 * A batch that a job wants to be created.
 *
 * @param name how the name of its file begins
 * @param content everything but the name of the file
 */
public record BatchAttempt(JobAttempt job, String name, BatchRequest content) {}
