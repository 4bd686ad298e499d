/**
 * The settings of the runtime that the connectors live in. What a setting means is known where it
 * counts, not here.
 */
package io.github.camundabolna.settings;
