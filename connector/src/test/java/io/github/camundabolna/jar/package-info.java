/**
 * The audit of the jar: what it is made of, under which licences, and which known vulnerabilities
 * speak of it. It reads what the build wrote, and no code of the connector. No network is asked.
 */
package io.github.camundabolna.jar;
