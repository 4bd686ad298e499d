package io.github.camundabolna.bolna.client.violation;

import java.nio.file.Path;

/**
 * A file about a call, such as a screenshot of the person's consent.
 *
 * @param contentType media type, such as {@code image/png}
 * @param content on this machine
 */
public record Evidence(String fileName, String contentType, Path content) {}
