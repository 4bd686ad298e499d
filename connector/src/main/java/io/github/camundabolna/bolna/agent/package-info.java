/**
 * The connector "Bolna agent". Each operation is a record with its fields, constraints, texts,
 * result, and code. {@link io.github.camundabolna.bolna.agent.AgentSchema} says what the contract
 * requires of a configuration; what calls an agent makes is not this package's concern.
 */
package io.github.camundabolna.bolna.agent;
