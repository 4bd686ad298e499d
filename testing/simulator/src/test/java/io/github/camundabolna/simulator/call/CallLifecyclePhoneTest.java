package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.phone.Speaker;
import io.github.camundabolna.simulator.time.ManualTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLifecyclePhoneTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTime time = new ManualTime();
  private final BrowserPhone phone = new BrowserPhone(time.clock(), time.scheduler());
  private final CallService service =
      new CallService(
          time.clock(),
          SimulationSpeed.defaults(),
          time.scheduler(),
          new PhoneLines(1),
          new Executions(),
          phone,
          (execution, before) -> {});
  private Execution call;

  @BeforeEach
  void ring() {
    phone.seen();
    call = service.place("call", request());
    time.pass(Duration.ofSeconds(2));
    assertThat(call.status()).isEqualTo(CallStatus.RINGING);
  }

  @Test
  void phoneThatNobodyAnswersStopsRinging() {
    time.pass(MINUTE);
    assertThat(call.status()).isEqualTo(CallStatus.NO_ANSWER);
  }

  @Test
  void personTalksForAsLongAsThePageIsOpen() {
    service.act(call, PhoneAction.PICK_UP);
    for (int minute = 0; minute < 60; minute++) {
      phone.seen();
      time.pass(MINUTE.minusSeconds(1));
    }
    assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
  }

  @Test
  void closedPageHangsUp() {
    service.act(call, PhoneAction.PICK_UP);
    time.pass(MINUTE.multipliedBy(3));
    assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
  }

  @Test
  void declinedCallIsCompletedButNotAnswered() {
    service.act(call, PhoneAction.DECLINE);
    time.pass(MINUTE);
    assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(call.isAnswered()).isFalse();
  }

  @Test
  void callIsAnsweredOnlyIfThePersonSaysSomething() {
    service.act(call, PhoneAction.PICK_UP);
    service.say(call, Speaker.AGENT, "Hello?");
    service.act(call, PhoneAction.HANG_UP);
    time.pass(MINUTE);
    assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(call.isAnswered()).isFalse();
  }

  private static CallRequest request() {
    return new CallRequest(
        "agent",
        "+919800000099",
        CallRequest.DEFAULT_FROM,
        NullNode.instance,
        Optional.empty(),
        RetryPlan.none(),
        Optional.empty());
  }
}
