/**
 * How a failed job is told to the engine: the codes that processes see in {@code error.code}, and
 * whether and when the job is tried again. The codes are promised and never change. What failed is
 * decided in {@code client}; nothing here sends a request.
 */
package io.github.camundabolna.error;
