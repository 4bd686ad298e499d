package io.github.camundabolna.testing;

import java.util.stream.Stream;

/** Ids that would lead somewhere else if they were put into a URL or a header as they are. */
public final class InvalidIds {

  private InvalidIds() {}

  public static Stream<String> all() {
    return Stream.of(
        "../user/me",
        "..",
        "x/../../user/me",
        "%2e%2e%2fuser%2fme",
        "..;/user/me",
        "..\\user\\me",
        "x/stop",
        "x?status=busy",
        "x#y",
        "x;y",
        "x y",
        " ",
        "x\r\nHost: evil.example.com",
        "x\n",
        "x\0",
        "//evil.example.com",
        "@evil.example.com",
        "https://evil.example.com/x",
        "{{x}}",
        "ａ",
        "x\u202Ey",
        "x\uD800",
        "x".repeat(100_000));
  }
}
