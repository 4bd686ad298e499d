/**
 * The guards before dialing in Bolna's panels: the fields that calls and batches share, and the
 * check of the account. The decisions are in {@link io.github.camundabolna.guard}. This package
 * knows no operation; {@code bolna.call} and {@code bolna.batch} say when a guard runs.
 */
package io.github.camundabolna.bolna.guard;
