/**
 * What a person sees and does at the page of a simulator, as JSON behind the page: calls, batches,
 * webhooks, and faults, and how they change. It serves the simulators of all vendors, which
 * describe what they have. Nothing here may know a vendor, or decide what happens to a call.
 */
package io.github.camundabolna.simulator.page;
