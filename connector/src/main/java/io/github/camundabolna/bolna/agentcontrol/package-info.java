/**
 * The connector "Bolna agent control": which agent answers a phone number, and an agent's queue of
 * calls. Each operation is a record with its fields, constraints, texts, result, and code. The
 * configuration of agents is in {@code bolna.agent}, and single calls are in {@code bolna.call}.
 */
package io.github.camundabolna.bolna.agentcontrol;
