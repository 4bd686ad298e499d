/**
 * The wait that polls CallingBox: its panel, and what ends a wait. Many instances cost one list per
 * check. This package must not know webhooks.
 */
package io.github.camundabolna.callingbox.wait;
