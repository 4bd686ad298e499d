/**
 * What a process gets to see of a call: one shape, the same from a webhook and from "Get call". It
 * turns an execution into plain variables and puts a long transcript into a document. It decides
 * nothing about the call and sends no request to Bolna.
 */
package io.github.camundabolna.result;
