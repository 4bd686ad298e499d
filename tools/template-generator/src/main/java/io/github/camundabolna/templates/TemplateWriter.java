package io.github.camundabolna.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes all templates into the folder that is its only argument. */
public final class TemplateWriter {

  private TemplateWriter() {}

  /**
   * @throws IOException if the folder cannot be written to
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, String> file : Templates.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      System.out.println(folder.relativize(path));
    }
  }
}
