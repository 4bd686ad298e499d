/**
 * What the waits for calls and batches share: the activation of an element and its API client. The
 * subpackages have the panels and decide when a wait ends. This package must not know webhooks.
 */
package io.github.camundabolna.bolna.wait;
