/**
 * The client for the account behind an API key. Other packages ask it for the balance and the lines
 * in use, or whether it is Bolna that answers at all. Nothing here knows Camunda.
 */
package io.github.camundabolna.bolna.client.account;
