/**
 * The client for SIP trunks, which connect an account to a telephony provider of its own, and for
 * their phone numbers. A trunk's password is sent, but never read or shown. It doesn't know
 * Camunda.
 */
package io.github.camundabolna.bolna.client.siptrunk;
