/**
 * The client for calls: it places, reads, and lists them, and reads transcripts. It also says when
 * a call and its result are final. It doesn't know Camunda.
 */
package io.github.camundabolna.callingbox.client.call;
