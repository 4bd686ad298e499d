/**
 * The client for knowledge bases: documents and web pages that an agent searches during a call. A
 * process's result is not its concern, and neither is how a file got onto the disk. It doesn't know
 * Camunda.
 */
package io.github.camundabolna.bolna.client.knowledge;
