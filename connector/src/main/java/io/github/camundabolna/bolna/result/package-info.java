/**
 * What a process gets to see of a call or a batch: one shape, the same from a webhook, a wait and
 * an operation. It turns an execution into plain variables, and puts a long transcript, or the many
 * calls of a batch, into a document. It decides nothing about calls, and asks Bolna for nothing but
 * the list of a batch's calls.
 */
package io.github.camundabolna.bolna.result;
