/**
 * What a person sees of the deliveries of webhooks, and does with them: a log without secrets, and
 * deliveries that are dropped or sent once more on request. It serves the simulators of all
 * vendors. Nothing here may know a vendor, or send anything itself.
 */
package io.github.camundabolna.simulator.delivery;
