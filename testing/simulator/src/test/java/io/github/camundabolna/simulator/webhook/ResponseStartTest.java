package io.github.camundabolna.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResponseStartTest {

  @Test
  void shortBodyIsKept() {
    assertThat(read("not ", "found")).isEqualTo("not found");
    assertThat(read("a".repeat(500))).isEqualTo("a".repeat(500));
    assertThat(read()).isEmpty();
  }

  @Test
  void longBodyIsCut() {
    assertThat(read("a".repeat(499), "bcd", "e")).isEqualTo("a".repeat(499) + "b…");
  }

  private static String read(String... parts) {
    ResponseStart start = new ResponseStart();
    Stream.of(parts)
        .map(part -> ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)))
        .forEach(part -> start.onNext(List.of(part)));
    start.onComplete();
    return start.getBody().toCompletableFuture().join();
  }
}
