/**
 * The inbound connector "Bolna batch ended": it asks Bolna, for as long as a process waits, how a
 * batch stands, and tells each waiting process once how it ended. A request that fails never ends a
 * wait. Making and stopping batches is for {@code batch}, which must not be known here.
 */
package io.github.camundabolna.poll;
