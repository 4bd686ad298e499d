package io.github.camundabolna.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.result.BatchExecutions.Want;
import io.github.camundabolna.testing.PolledBatches;
import io.github.camundabolna.testing.TestDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A Bolna that lists the calls of a batch, and what is read from it; no file stays behind. */
abstract class BatchListTest {

  final String batch = UUID.randomUUID().toString().replace("-", "");
  final PolledBatches bolna = new PolledBatches();
  final TestDocuments documents = new TestDocuments();

  @AfterEach
  void noFileIsLeft() {
    bolna.close();
    assertThat(files()).isEmpty();
  }

  BatchExecutions read(Want want) {
    return BatchExecutions.read(bolna.client(), batch, false, want, documents);
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(BatchExecutions read) {
    return (List<Map<String, Object>>) read.rows().get("executions");
  }

  private List<String> files() {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("executions-" + batch))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
