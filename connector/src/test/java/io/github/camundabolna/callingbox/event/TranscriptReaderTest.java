package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.RateLimits;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import io.github.camundabolna.webhook.BoundedReads;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transcript is welcome, but the end of a call doesn't wait long for it. */
class TranscriptReaderTest extends CallingBoxReceiverFixture {

  private static final String CONVERSATION =
      "'status': 'completed', 'answered_at': '2026-08-21T05:00:00Z'";

  @Test
  void theTranscriptOfAConversationIsReadWithTheKey() {
    TestReceiverContext context = activate("apiKey", MockApiServer.KEY);
    api.enqueue(200, "{\"segments\":[{\"sequence_no\":1,\"role\":\"agent\",\"text\":\"Hello\"}]}");

    JsonNode call = end(context, CONVERSATION);

    assertThat(call.path("transcript").asText()).contains("Hello");
    assertThat(api.takeRequest().getRequestLine())
        .isEqualTo("GET /v1/calls/" + SignedRequests.CALL_ID + "/transcript HTTP/1.1");
  }

  @Test
  void withoutAKeyNothingIsRead() {
    JsonNode call = end(activate(), CONVERSATION);

    assertThat(call.path("transcript").isNull()).isTrue();
    assertThat(api.requestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status': 'completed'",
        "'status': 'no_answer', 'answered_by': 'machine', 'answered_at': '2026-08-21T05:00:00Z'"
      })
  void ifNoOneTalkedNothingIsRead(String callFields) {
    end(activate("apiKey", MockApiServer.KEY), callFields);

    assertThat(api.requestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500})
  void aTranscriptThatCanNotBeReadIsMissingAndLogged(int status) {
    TestReceiverContext context = activate("apiKey", MockApiServer.KEY);
    for (int i = 0; i < 5; i++) {
      api.enqueue(status, "{\"error\":\"no " + MockApiServer.KEY + "\"}");
    }

    JsonNode call = end(context, CONVERSATION);

    assertThat(call.path("transcript").isNull()).isTrue();
    assertThat(call.path("ended").asBoolean()).isTrue();
    assertThat(context.activities.toString())
        .contains("No transcript", SignedRequests.CALL_ID)
        .doesNotContain(MockApiServer.KEY);
  }

  @Test
  @Tag("slow")
  void anApiThatHangsHoldsAnEventForLessThanFiveSeconds() {
    TestReceiverContext context = activate("apiKey", MockApiServer.KEY);
    api.enqueue(TestResponses.noResponse());

    long before = System.nanoTime();
    JsonNode call = end(context, CONVERSATION);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(call.path("transcript").isNull()).isTrue();
  }

  @Test
  void beyondThePlacesTheEndIsPublishedAtOnceWithoutTheTranscript() throws Exception {
    TestReceiverContext context = activate("apiKey", MockApiServer.KEY);
    permits.acquire(BoundedReads.PLACES);

    JsonNode call = end(context, CONVERSATION);

    assertThat(call.path("transcript").isNull()).isTrue();
    assertThat(api.requestCount()).isZero();
  }

  /** A place is for a response, not for a burst that the rate limit spreads over seconds. */
  @Test
  void aTranscriptDoesNotWaitForTheRateLimit() {
    limits = new RateLimits(CallingBox.VENDOR, 10);
    TestReceiverContext context = activate("apiKey", MockApiServer.KEY);
    api.enqueue(429, "{}");
    end(context, CONVERSATION);

    JsonNode call = end(context, CONVERSATION);

    assertThat(api.requestCount()).isEqualTo(1);
    assertThat(call.path("transcript").isNull()).isTrue();
  }

  private JsonNode end(TestReceiverContext context, String callFields) {
    send("call.completed", callFields);
    return lastData(context).path("call");
  }
}
