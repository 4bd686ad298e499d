/**
 * Samples, what they come to, and the goals they are held to; writes the table and the JSON file.
 * It must not know what is measured, or how.
 */
package io.github.camundabolna.benchmarks.report;
