/**
 * The connector "Bolna sub-account". Each operation is a record with its fields, constraints,
 * texts, result, and code. The API key of a sub-account is a secret that this package neither reads
 * nor hands on.
 */
package io.github.camundabolna.bolna.subaccount;
