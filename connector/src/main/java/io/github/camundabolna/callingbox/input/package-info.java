/**
 * Panel fields that several connectors for CallingBox share: API key, and IDs of agents and calls.
 * Each is declared once, with its texts and constraints. This package sends no requests and knows
 * no operation.
 */
package io.github.camundabolna.callingbox.input;
