/**
 * How many requests the embedded engine was sent. It must not know what they ask, or who sends
 * them.
 */
package io.github.camundabolna.localcamunda.traffic;
