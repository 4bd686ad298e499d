/**
 * Whom a batch calls: from a list of a process or a CSV file to contacts that are all checked, and
 * from those to the CSV file that Bolna takes. What is wrong with a column, a row or a number is
 * said here, before anything is sent. Nothing here sends a request, knows Camunda or reads a clock.
 */
package io.github.camundabolna.contact;
