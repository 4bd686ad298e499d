/**
 * A batch's life: which contacts its file holds, when it may start, which statuses it runs through
 * and what it then says. Its calls are placed in the call centre and live like any other. Nothing
 * here may know HTTP, webhooks or faults.
 */
package io.github.camundabolna.simulator.batch;
