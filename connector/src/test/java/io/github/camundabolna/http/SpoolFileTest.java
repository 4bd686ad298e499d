package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpoolFileTest {

  private static final int LIMIT = 200_000;

  @TempDir private Path directory;
  private Path path;

  @BeforeEach
  void setPath() {
    path = directory.resolve("copy");
  }

  @Test
  void copyHasAllBytesUntilItIsClosed() throws IOException {
    SpoolFile file = SpoolFile.copy(new LongStream(LIMIT), LIMIT);

    assertThat(file.size()).isEqualTo(LIMIT).isEqualTo(Files.size(file.path()));
    assertThat(file.start(3)).containsExactly(0, 1, 2);
    try (InputStream content = file.open()) {
      assertThat(content).hasSameContentAs(new LongStream(LIMIT));
    }
    file.close();
    assertThat(file.path()).doesNotExist();
  }

  @Test
  void shorterContentThanTheStartIsReturnedWhole() throws IOException {
    byte[] content = "hi".getBytes(StandardCharsets.US_ASCII);
    try (SpoolFile file = SpoolFile.copy(new ByteArrayInputStream(content), 2)) {
      assertThat(file.start(100)).isEqualTo(content);
    }
  }

  @Test
  void endlessContentIsReadNoFurtherThanItsLimit() {
    LongStream endless = new LongStream(Long.MAX_VALUE);

    assertThatThrownBy(() -> SpoolFile.copy(endless, LIMIT, path))
        .isInstanceOf(FileTooLargeException.class);
    assertThat(endless.position).isLessThan(LIMIT + 100_000);
    assertThat(path).doesNotExist();
  }

  static Throwable[] failures() {
    return new Throwable[] {
      new IOException("gone"),
      new InterruptedIOException("canceled"),
      new UncheckedIOException(new IOException()),
      new OutOfMemoryError()
    };
  }

  @ParameterizedTest
  @MethodSource("failures")
  void contentThatBreaksOffLeavesNoFile(Throwable failure) {
    assertThatThrownBy(() -> SpoolFile.copy(new BrokenStream(failure), LIMIT, path))
        .isSameAs(failure);
    assertThat(path).doesNotExist();
  }

  /** Fails after its first byte. */
  private static final class BrokenStream extends InputStream {

    private final Throwable failure;
    private boolean begun;

    BrokenStream(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (!begun) {
        begun = true;
        return 1;
      }
      switch (failure) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        default -> throw (Error) failure;
      }
    }
  }

  /** Counts up. */
  private static final class LongStream extends InputStream {

    private final long length;
    private long position;

    LongStream(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      return position == length ? -1 : (int) (position++ & 0xFF);
    }
  }
}
