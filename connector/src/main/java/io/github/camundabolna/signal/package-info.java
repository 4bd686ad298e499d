/**
 * Hints between connectors of the same process, for any vendor. They save requests or explain a
 * problem. Nothing depends on them, because another runtime may have placed the call of a wait. The
 * recipient decides what follows from a hint.
 */
package io.github.camundabolna.signal;
