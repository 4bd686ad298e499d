/**
 * The outbound connector "Bolna SIP trunk": connects an account to a telephony provider of its own,
 * and manages the numbers of each trunk. {@link
 * io.github.camundabolna.bolna.siptrunk.BolnaSipTrunkFunction} is the entry point, and each
 * operation is a record. A trunk's password goes to Bolna only: no result, log, or error has it.
 */
package io.github.camundabolna.bolna.siptrunk;
