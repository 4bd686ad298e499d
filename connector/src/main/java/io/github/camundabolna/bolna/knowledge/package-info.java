/**
 * The connector "Bolna knowledge base". Each operation is a record with its fields, constraints,
 * texts, result, and code. Agents use what it creates by the ID of its vectors; this package knows
 * nothing of agents.
 */
package io.github.camundabolna.bolna.knowledge;
