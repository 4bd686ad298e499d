package io.github.camundabolna.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name and version by which vendors know this connector. */
final class UserAgent {

  private UserAgent() {}

  /** Returns the text with the version that the build recorded. */
  static String ofThisBuild() {
    try (InputStream file = UserAgent.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return "camunda-bolna-connector/" + properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
