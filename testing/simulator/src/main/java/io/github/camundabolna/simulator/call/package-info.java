/**
 * A call's life: what is asked for, which statuses it runs through at which pace, how it ends and
 * what its execution then says. Everything that depends on time or on the number called is decided
 * here. Nothing here may know HTTP, webhooks or faults.
 */
package io.github.camundabolna.simulator.call;
