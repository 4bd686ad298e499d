package io.github.camundabolna.localcamunda.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RecordLogTest {

  @Test
  void readIsRepeatedIfItMetAnEntryThatTheEngineIsAdding() {
    RecordLog log =
        new RecordLog(
            new FailingSource(
                new NullPointerException("buffer is null"), new IndexOutOfBoundsException(10)));

    assertThat(log.count()).isZero();
  }

  @Test
  void otherFailureOfReadIsThrown() {
    RecordLog log = new RecordLog(new FailingSource(new IllegalStateException("closed")));

    assertThatThrownBy(log::count).hasMessage("closed");
  }

  /** Fails some reads, and has no records then. */
  private static final class FailingSource implements RecordStreamSource {

    private final Queue<RuntimeException> failures;

    private FailingSource(RuntimeException... failures) {
      this.failures = new ArrayDeque<>(List.of(failures));
    }

    @Override
    public Iterable<Record<?>> getRecords() {
      if (failures.isEmpty()) {
        return List.of();
      }
      throw failures.remove();
    }
  }
}
