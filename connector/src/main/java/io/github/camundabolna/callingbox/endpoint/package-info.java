/**
 * The outbound connector "CallingBox webhook": creates and repairs the account's webhook endpoints,
 * and sends events again. {@link
 * io.github.camundabolna.callingbox.endpoint.CallingBoxWebhookFunction} is the entry point, and
 * each operation is a record. No result has a signing secret.
 */
package io.github.camundabolna.callingbox.endpoint;
