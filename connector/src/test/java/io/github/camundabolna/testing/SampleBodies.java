package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Bodies as Bolna sends them, one for each kind; in {@code src/test/resources/bodies}. */
public final class SampleBodies {

  private SampleBodies() {}

  public static String text(String name) {
    try (InputStream body = SampleBodies.class.getResourceAsStream("/bodies/" + name + ".json")) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String name) {
    return TestJson.of(text(name));
  }
}
