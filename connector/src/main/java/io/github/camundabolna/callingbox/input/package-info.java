/**
 * Panel fields that several connectors for CallingBox share: API key, IDs of agents and calls, and
 * contexts. Each is declared once, with its texts and constraints. This package sends no requests
 * and knows no operation.
 */
package io.github.camundabolna.callingbox.input;
