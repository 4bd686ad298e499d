/**
 * What a section is, and what it gets to measure with. Each section has a package of its own. This
 * package must know none of them.
 */
package io.github.camundabolna.benchmarks.section;
