package io.github.camundabolna.integration;

import java.net.URI;
import java.util.Optional;

/**
 * The address of a vendor's API, as a connector in this JVM reads it. Another environment may have
 * set it before.
 *
 * @param name of the setting
 * @param before what it was
 */
record BaseUrlSetting(String name, Optional<String> before) {

  static BaseUrlSetting of(String name) {
    return new BaseUrlSetting(name, Optional.ofNullable(System.getProperty(name)));
  }

  void set(URI address) {
    System.setProperty(name, address.toString());
  }

  void restore() {
    before.ifPresentOrElse(url -> System.setProperty(name, url), () -> System.clearProperty(name));
  }
}
