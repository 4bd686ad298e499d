/**
 * The connector "Bolna account": balance, provider keys, voices, custom models, and violations.
 * Each operation is a record with its fields, constraints, texts, result, and code. The value of a
 * provider key is a secret that no result, log, error, or text of this package may contain.
 */
package io.github.camundabolna.bolna.account;
