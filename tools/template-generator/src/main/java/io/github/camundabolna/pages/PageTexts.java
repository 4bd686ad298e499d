package io.github.camundabolna.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What only a person can say: the meaning of operations and of the fields of results. */
record PageTexts(Properties texts) {

  static PageTexts read() {
    Properties texts = new Properties();
    try (InputStream file = PageTexts.class.getResourceAsStream("texts.properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageTexts(texts);
  }

  /**
   * @throws IllegalStateException if nobody has written it yet
   */
  String of(String key) {
    return maybe(key)
        .orElseThrow(() -> new IllegalStateException("texts.properties does not say: " + key));
  }

  Optional<String> maybe(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
