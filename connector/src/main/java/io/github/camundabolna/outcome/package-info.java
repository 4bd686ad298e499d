/**
 * Results of any vendor's calls for a process: outcomes, and lists, records, and transcripts that
 * fit into variables or go into a document. Only this package truncates values. It doesn't know how
 * a vendor's call becomes an outcome.
 */
package io.github.camundabolna.outcome;
