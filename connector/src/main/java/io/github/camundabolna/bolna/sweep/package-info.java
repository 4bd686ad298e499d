/**
 * The sweep: finds the calls that have ended and of which no event told. It reads an agent's list
 * of calls, page by page, remembers those that are still under way, and hands over each that has
 * ended, once. What is told to whom is for {@code event}: nothing of Camunda is known here.
 */
package io.github.camundabolna.bolna.sweep;
