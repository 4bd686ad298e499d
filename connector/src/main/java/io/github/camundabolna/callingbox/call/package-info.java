/**
 * The outbound connector "CallingBox call", its operations, and their fields. Each operation is a
 * record that declares its fields for the panel and carries itself out. How calls are placed once
 * is in {@code deduplication}; this package knows no HTTP.
 */
package io.github.camundabolna.callingbox.call;
