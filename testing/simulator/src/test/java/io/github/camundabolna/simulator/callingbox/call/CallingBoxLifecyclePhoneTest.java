package io.github.camundabolna.simulator.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.time.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallingBoxLifecyclePhoneTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ManualTime time = new ManualTime();
  private final BrowserPhone phone = new BrowserPhone(time.clock(), time.scheduler());
  private final CallingBoxCallService service =
      new CallingBoxCallService(
          time.clock(),
          CallingBoxSpeed.defaults(),
          time.scheduler(),
          new CallingBoxCalls(),
          phone,
          event -> {});
  private CallingBoxCall call;

  @BeforeEach
  void ring() {
    phone.seen();
    call =
        service
            .place("call", CallsFixture.order("+14155550199", NullNode.instance, NullNode.instance))
            .call();
    time.pass(Duration.ofSeconds(2));
    assertThat(call.state().status()).isEqualTo(CallingBoxStatus.RINGING);
  }

  @Test
  void phoneThatNobodyAnswersStopsRinging() {
    time.pass(MINUTE);
    assertThat(call.state().status()).isEqualTo(CallingBoxStatus.NO_ANSWER);
  }

  @Test
  void personTalksForAsLongAsThePageIsOpen() {
    service.act(call, CallingBoxPhoneAction.PICK_UP);
    for (int minute = 0; minute < 60; minute++) {
      phone.seen();
      time.pass(MINUTE.minusSeconds(1));
    }
    assertThat(call.state().status()).isEqualTo(CallingBoxStatus.IN_PROGRESS);
  }

  @Test
  void closedPageHangsUp() {
    service.act(call, CallingBoxPhoneAction.PICK_UP);
    time.pass(MINUTE.multipliedBy(3));
    assertThat(call.state().status()).isEqualTo(CallingBoxStatus.COMPLETED);
  }
}
