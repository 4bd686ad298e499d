/**
 * The inbound connector "Bolna wait for batch": polls batches at Bolna while process instances
 * wait. {@code polling} finds the waiting instances and delivers results. {@code batch} creates and
 * stops batches; this package must not depend on it.
 */
package io.github.camundabolna.bolna.wait.batch;
