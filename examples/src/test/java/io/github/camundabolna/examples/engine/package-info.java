/**
 * The embedded engine and the stock runtime, run for real, with the two smallest connectors that
 * can show what they do. The connectors keep no state: a test sees their calls at a line of its
 * own. No test here knows Bolna.
 */
package io.github.camundabolna.examples.engine;
