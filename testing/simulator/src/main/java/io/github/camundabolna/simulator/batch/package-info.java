/**
 * The lifecycle of a batch: its contacts, its schedule, its statuses, and its body. Its calls are
 * placed like any others. Nothing here may know HTTP, webhooks, or faults.
 */
package io.github.camundabolna.simulator.batch;
