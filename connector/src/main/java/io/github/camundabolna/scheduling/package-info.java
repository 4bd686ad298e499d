/**
 * Repeating tasks and their pauses. A failed run never ends its task, because nothing else would
 * find what was missed. This package must not know what a task does.
 */
package io.github.camundabolna.scheduling;
