package io.github.camundabolna.bolna.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.testing.MockApiServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BolnaClientInvalidIdsTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "../user/me",
        "a/b",
        "a\\b",
        "a%2Fb",
        "a?b=c",
        "a#b",
        "a\r\nX: y",
        "a\n",
        "ä",
        "x;y",
        "..;/x",
        "%2e%2e",
        "%2e%2e%2fuser%2fme",
        "..%5cx",
        "a\u0000",
        "a\tb",
        " a",
        "\u202ea",
        "ａ",
        "٣",
        "😀",
        "//evil.com",
        "https://evil.com",
        "@evil.com",
        ":80"
      })
  void anIdNeverChangesThePath(String id) {
    BolnaClient client = bolna.client();

    assertThatThrownBy(() -> client.execution(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.executionLog(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.stopCall(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.stopQueuedCalls(id))
        .isInstanceOf(IllegalArgumentException.class);
    assertBatchIdIsRefused(id);
    assertThat(bolna.requestCount()).isZero();
  }

  @Test
  void aVeryLongIdIsRefused() {
    String id = "a".repeat(100_000);

    assertThatThrownBy(() -> bolna.client().execution(id))
        .isInstanceOf(IllegalArgumentException.class);
    assertBatchIdIsRefused(id);
    assertThat(bolna.requestCount()).isZero();
  }

  private void assertBatchIdIsRefused(String id) {
    BatchClient batches = bolna.batches();

    assertThatThrownBy(() -> batches.batch(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> batches.stopBatch(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> batches.deleteBatch(id)).isInstanceOf(IllegalArgumentException.class);
  }
}
