/**
 * What every outbound connector does with a job: bind its variables, run it once despite retries,
 * and report failures to the engine. The vendors' packages have the operations; this package must
 * not depend on them, and sends no requests.
 */
package io.github.camundabolna.job;
