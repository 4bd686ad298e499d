/**
 * The calls of an account that haven't ended yet, and how their end is found: by one list for all
 * of them, which polls and sweeps share, and by ID for what it doesn't show. It also says when
 * waiting is pointless. This package must not know Camunda, and delivers nothing.
 */
package io.github.camundabolna.callingbox.tracking;
