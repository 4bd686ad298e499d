/**
 * Places a call with CallingBox at most once per element instance: the key of the instance is in
 * the call's metadata, and a late job searches the account's calls for it. {@link
 * io.github.camundabolna.callingbox.call.deduplication.DispatchPlacer} is the entry point. This
 * package doesn't know the connector, its fields, or Camunda.
 */
package io.github.camundabolna.callingbox.call.deduplication;
