/**
 * The HTTP side of the simulator: routes, authentication, validation and the answers of Bolna's
 * API. Faults that strike requests are carried out here. Nothing here may decide how a call goes.
 */
package io.github.camundabolna.simulator.http;
