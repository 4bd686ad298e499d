/**
 * The HTTP side of the simulated CallingBox: routes, authentication, validation, and bodies. It
 * reads requests, and asks other packages to place calls, send events, and change agents. Nothing
 * here may decide how a call ends.
 */
package io.github.camundabolna.simulator.callingbox.http;
