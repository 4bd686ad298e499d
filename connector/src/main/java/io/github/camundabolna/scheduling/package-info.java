/**
 * Tasks that are repeated, and how long they pause. A run that fails never ends its task, because
 * nothing else would find what was missed. What a task does must not be known here.
 */
package io.github.camundabolna.scheduling;
