package io.github.camundabolna.benchmarks.campaign;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What a step took.
 *
 * @param requests to Bolna
 * @param heapMegabytes of the runtime that were in use after collections, at most; empty if there
 *     was no collection
 */
record StepResult(
    BatchClientKind client,
    CampaignStep step,
    Duration time,
    long requests,
    OptionalInt heapMegabytes) {}
