/**
 * The connector "Bolna disposition". Each operation is a record with its fields, constraints,
 * texts, result, and code; {@link io.github.camundabolna.bolna.disposition.DispositionRules} checks
 * dispositions before anything is sent. How the results of a call are read is not its concern.
 */
package io.github.camundabolna.bolna.disposition;
