/**
 * What the waits for calls and for batches share: how an element is activated, and how its API is
 * asked. What ends a wait, and what its panel shows, is for the packages in this one. Webhooks must
 * not be known here.
 */
package io.github.camundabolna.bolna.wait;
