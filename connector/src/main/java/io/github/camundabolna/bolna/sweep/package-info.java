/**
 * The sweep finds ended calls of agents that no event delivered. It lists recent calls, tracks
 * those in progress, and passes on each ended call once. {@code event} handles them; this package
 * must not know Camunda.
 */
package io.github.camundabolna.bolna.sweep;
