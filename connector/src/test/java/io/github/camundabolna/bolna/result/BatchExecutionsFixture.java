package io.github.camundabolna.bolna.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.result.BatchExecutions.Want;
import io.github.camundabolna.testing.FakePolledBatches;
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
public abstract class BatchExecutionsFixture {

  public final String batch = UUID.randomUUID().toString().replace("-", "");
  public final FakePolledBatches bolna = new FakePolledBatches();
  public final TestDocuments documents = new TestDocuments();

  @AfterEach
  public void assertNoFileLeft() {
    bolna.close();
    assertThat(files()).isEmpty();
  }

  public BatchExecutions read(Want want) {
    return BatchExecutions.read(bolna.client(), batch, false, want, documents);
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> rows(BatchExecutions read) {
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
