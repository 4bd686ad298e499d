package io.github.camundabolna.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSafetyTest {

  @AutoClose private final WireServer bolna = new WireServer();

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
        "x;y"
      })
  void anIdNeverChangesThePath(String id) {
    BolnaClient client = bolna.client();

    assertThatThrownBy(() -> client.execution(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.executionLog(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.stopCall(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.stopQueuedCalls(id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bolna.agents().webhook(id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bolna.agents().setWebhook(id, new WebhookUrl("https://host/x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(bolna.requestCount()).isZero();
  }
}
