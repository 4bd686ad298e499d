/**
 * The HTTP side that the simulators of all vendors share: routes, dispatch, faults of requests, and
 * what a test can plan. Each vendor brings its routes, its errors, and how it checks keys. Nothing
 * here may know a vendor's paths or bodies.
 */
package io.github.camundabolna.simulator.server;
