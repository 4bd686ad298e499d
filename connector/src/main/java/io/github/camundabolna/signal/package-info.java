/**
 * Hints from one connector to another of the same process, whoever the vendor is. They save
 * requests or explain a problem; nothing depends on them, because the runtime that serves a wait
 * need not be the one that placed its call. What follows from a hint is decided where it arrives.
 */
package io.github.camundabolna.signal;
