package io.github.camundabolna.demo;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Reads the files of the examples, which are on the class path. */
final class ExampleFiles {

  private ExampleFiles() {}

  /**
   * @throws IllegalArgumentException if there is no such file
   */
  static InputStream stream(String name) {
    InputStream stream = ExampleFiles.class.getClassLoader().getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalArgumentException(name + " is not on the class path");
    }
    return stream;
  }

  static Reader reader(String name) {
    return new InputStreamReader(stream(name), StandardCharsets.UTF_8);
  }
}
