package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.ReceivedWebhook;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSignerTest {
  private final EventsFixture fixture = new EventsFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void everyAttemptIsSignedAnewWithTheDefaultSecret() {
    fixture.receiver().answerWith(503);
    CallingBoxCall call = fixture.place("+14155550106", fixture.url("call"));
    fixture.awaitDelivery(call, CallEventType.QUEUED, DeliveryStatus.EXHAUSTED);
    fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    List<ReceivedWebhook> attempts = fixture.received("call");
    assertThat(attempts)
        .hasSize(16)
        .allMatch(attempt -> IndependentSignature.isValid(attempt, EventsFixture.DEFAULT_SECRET));
    assertThat(
            attempts.stream()
                .collect(Collectors.groupingBy(each -> each.header("CallingBox-Event-Id")))
                .values())
        .hasSize(2)
        .allSatisfy(
            event ->
                assertThat(event.stream().map(IndependentSignature::time))
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(Comparator.naturalOrder()));
  }

  @Test
  void endpointHasASecretOfItsOwn() {
    WebhookEndpoint first = fixture.endpoint("first");
    WebhookEndpoint second = fixture.endpoint("second");
    fixture.place("+14155550104");
    fixture.awaitType("first", "call.busy");
    fixture.awaitType("second", "call.busy");
    assertThat(first.state().secret()).startsWith("whsec_");
    assertThat(fixture.received("first")).allMatch(each -> signedBy(each, first));
    assertThat(fixture.received("second"))
        .allMatch(each -> signedBy(each, second))
        .noneMatch(each -> signedBy(each, first))
        .noneMatch(each -> IndependentSignature.isValid(each, EventsFixture.DEFAULT_SECRET));
  }

  @Test
  void rotationIsImmediate() {
    WebhookEndpoint endpoint = fixture.endpoint("rotated");
    String former = endpoint.state().secret();
    endpoint.rotateSecret(fixture.clock().instant());
    fixture.place("+14155550104");
    fixture.awaitType("rotated", "call.busy");
    assertThat(endpoint.state().secret()).isNotEqualTo(former).startsWith("whsec_");
    assertThat(fixture.received("rotated"))
        .allMatch(each -> signedBy(each, endpoint))
        .noneMatch(each -> IndependentSignature.isValid(each, former));
  }

  @Test
  void secretThatAReceiverKnowsAlreadyCanBeUsed() {
    WebhookEndpoint endpoint = fixture.endpoint("known");
    endpoint.useSecret("whsec_known-to-the-receiver", fixture.clock().instant());
    fixture.place("+14155550104");
    fixture.awaitType("known", "call.busy");
    assertThat(fixture.received("known"))
        .allMatch(each -> IndependentSignature.isValid(each, "whsec_known-to-the-receiver"));
  }

  @Test
  void eventOfBeforeTheRotationIsRepeatedWithTheNewSecret() {
    WebhookEndpoint endpoint = fixture.endpoint("rotated", "call.failed");
    fixture.receiver().answerWith(503);
    CallingBoxCall call = fixture.place("+14155550106");
    EventDelivery delivery =
        fixture.awaitDelivery(call, CallEventType.FAILED, DeliveryStatus.EXHAUSTED);
    endpoint.rotateSecret(fixture.clock().instant());
    fixture.sender().redeliver(delivery);
    await().until(() -> fixture.received("rotated").size() == 9);
    assertThat(signedBy(fixture.received("rotated").getLast(), endpoint)).isTrue();
    assertThat(signedBy(fixture.received("rotated").getFirst(), endpoint)).isFalse();
  }

  @Test
  void wrongSignatureIsAFault() {
    fixture.faults().plan("c-1", Fault.SIGNATURE_WRONG);
    fixture.place("c-1", "+14155550104", Optional.of(fixture.url("call")));
    fixture.awaitType("call", "call.busy");
    assertThat(fixture.received("call"))
        .hasSize(4)
        .noneMatch(each -> IndependentSignature.isValid(each, EventsFixture.DEFAULT_SECRET));
  }

  @Test
  void oldSignatureIsAFault() {
    fixture.faults().plan("c-1", Fault.SIGNATURE_OLD);
    fixture.place("c-1", "+14155550104", Optional.of(fixture.url("call")));
    fixture.awaitType("call", "call.busy");
    long now = fixture.clock().instant().getEpochSecond();
    assertThat(fixture.received("call"))
        .hasSize(4)
        .allMatch(each -> IndependentSignature.isValid(each, EventsFixture.DEFAULT_SECRET))
        .allMatch(each -> now - IndependentSignature.time(each) > 300);
  }

  private static boolean signedBy(ReceivedWebhook webhook, WebhookEndpoint endpoint) {
    return IndependentSignature.isValid(webhook, endpoint.state().secret());
  }
}
