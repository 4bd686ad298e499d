package io.github.camundabolna.localcamunda.runtime;

import java.util.Map;

/** Settings as Spring reads them from a command line. */
final class SpringArguments {

  private SpringArguments() {}

  static String[] of(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}
