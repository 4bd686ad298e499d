/**
 * What a process gets to see of any vendor's calls: how a call ended, and lists, records, and
 * transcripts that are small enough for its variables, or in a document. Whatever is too long is
 * cut here, and nowhere else. How a vendor's call becomes such an outcome is not known here.
 */
package io.github.camundabolna.outcome;
