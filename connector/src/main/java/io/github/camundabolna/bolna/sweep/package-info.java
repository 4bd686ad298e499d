/**
 * The sweep: finds the calls of agents that have ended and that no event delivered. It lists what
 * was created lately, tracks what is in progress, and hands over each call that has ended, once.
 * What happens with it is for {@code event}: Camunda must not be known here.
 */
package io.github.camundabolna.bolna.sweep;
