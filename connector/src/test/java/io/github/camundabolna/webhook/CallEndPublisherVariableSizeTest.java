package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.testing.VariableSize;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newer runtime answers 422 to variables of more than 1.5 MB: no event may come to that. */
class CallEndPublisherVariableSizeTest extends ReceiverFixture {

  private static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";

  @ParameterizedTest
  @CsvSource({
    "transcript, 1490000",
    "transcript, 1510000",
    "summary, 1490000",
    "summary, 1510000",
    "summary, 3900000"
  })
  void variablesOfAnEventStayBelowTheLimitOfTheRuntime(String field, int bytes) throws Exception {
    activate();
    String body = "{'id': '%s', 'status': 'completed', '%s': '%s'}";

    TestWebhookRequest event =
        TestReceiverContext.request(
            body.formatted(ID, field, "x".repeat(bytes - body.length() - 40)));

    Object call = trigger(event).connectorData().get("call");
    assertThat(VariableSize.of(Map.of("call", call)))
        .isLessThan(VariableSize.MOST - VariableSize.ROOM);
  }
}
