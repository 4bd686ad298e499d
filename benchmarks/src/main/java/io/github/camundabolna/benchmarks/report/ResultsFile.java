package io.github.camundabolna.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JSON file of a run: {@code environment}, {@code samples} with each round of each figure, and
 * {@code goals}.
 */
public record ResultsFile(Environment environment, List<Sample> samples, List<Goal> goals) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the lists. */
  public ResultsFile {
    samples = List.copyOf(samples);
    goals = List.copyOf(goals);
  }

  /** Writes the file, and creates its folder. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
