package io.github.camundabolna.pages;

import io.github.camundabolna.packages.PackageDiagram;
import io.github.camundabolna.packages.PackageGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes all pages into {@code docs/reference/operations}, and the picture of the packages into
 * {@code docs/pictures}, of the project whose folder is the argument.
 */
public final class PageWriter {

  private PageWriter() {}

  /**
   * @throws IOException if the folder cannot be written to
   */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]);
    Path folder = Files.createDirectories(project.resolve("docs/reference/operations"));
    for (Map.Entry<String, String> file : new OperationPages(project).files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
      System.out.println("docs/reference/operations/" + file.getKey());
    }
    String picture = new PackageDiagram(PackageGraph.read(project)).svg();
    Files.writeString(project.resolve(PackageDiagram.FILE), picture);
    System.out.println(PackageDiagram.FILE);
  }
}
