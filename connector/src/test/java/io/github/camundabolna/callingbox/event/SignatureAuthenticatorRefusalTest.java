package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.TestReceiverContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sender and operators learn about refused requests. */
class SignatureAuthenticatorRefusalTest extends SignatureAuthenticatorFixture {

  @Test
  void theSenderLearnsNoReasonAndOperatorsLearnNoSecret() {
    TestReceiverContext context = activate();

    Object missing = receiver.verify(request().headers(Map.of())).body();
    Object wrong = receiver.verify(request().body(new byte[1])).body();

    assertThat(missing).isEqualTo(wrong);
    assertThat(context.activities.get(0).tag()).isEqualTo("Refused");
    assertThat(context.activities.toString()).doesNotContain(SignedRequests.SECRET);
  }

  /** Ten events that can't be delivered disable the endpoint. */
  @Test
  void refusedEventsAreSeenInTheHealthButNotRequestsOfStrangers() {
    TestReceiverContext context = activate();

    status(request().headers(Map.of(HEADER, "t=1,v1=" + "0".repeat(64))));
    assertThat(lastHealth(context).getDetails()).doesNotContainKey("secret");

    status(request().body(new byte[1]));
    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(lastHealth(context).getDetails().get("secret").toString())
        .contains("refuses events", "wrong signature")
        .doesNotContain(SignedRequests.SECRET);
  }

  @Test
  void refusedEventsAreForgottenAfterAnAcceptedOne() {
    TestReceiverContext context = activate();
    status(request().body(new byte[1]));

    assertThat(status(request())).isEqualTo(200);

    assertThat(lastHealth(context).getDetails()).doesNotContainKey("secret");
    status(request().body(new byte[1]));
    assertThat(lastHealth(context).getDetails()).containsKey("secret");
  }
}
