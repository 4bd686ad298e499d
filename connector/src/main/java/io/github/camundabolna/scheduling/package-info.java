/**
 * Tasks that are repeated, like the sweep and the waits that poll. A round that fails never ends
 * its task, because nothing else would find what was missed. What a round does isn't known here.
 */
package io.github.camundabolna.scheduling;
