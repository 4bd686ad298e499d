package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camundabolna.bolna.call.BolnaCallFunction;
import io.github.camundabolna.bolna.event.CallEndedReceiver;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.event.CallingBoxReceiver;
import io.github.camundabolna.http.Vendor;
import org.junit.jupiter.api.Test;

class TemplateVendorTest {

  @Test
  void classBelongsToTheVendorOfItsPackage() {
    assertThat(TemplateVendor.of(BolnaCallFunction.class)).isEqualTo(TemplateVendor.BOLNA);
    assertThat(TemplateVendor.of(CallingBox.class)).isEqualTo(TemplateVendor.CALLINGBOX);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateVendor.of(Vendor.class))
        .withMessageContaining("belongs to no vendor");
  }

  /** A wait that is made here and a receiver that is compiled have to agree. */
  @Test
  void messagesAreThoseOfTheReceiver() {
    assertThat(TemplateVendor.BOLNA.endMessage()).isEqualTo(CallEndedReceiver.MESSAGE_NAME);
    assertThat(TemplateVendor.BOLNA.inboundMessage())
        .isEqualTo(CallEndedReceiver.INBOUND_MESSAGE_NAME);
    assertThat(TemplateVendor.CALLINGBOX.endMessage()).isEqualTo(CallingBoxReceiver.MESSAGE_NAME);
    assertThat(TemplateVendor.CALLINGBOX.inboundMessage())
        .isEqualTo(CallingBoxReceiver.INBOUND_MESSAGE_NAME);
  }

  @Test
  void firstVendorHasShortNames() {
    assertThat(TemplateVendor.BOLNA.page("receiver")).isEqualTo("receiver.md");
    assertThat(TemplateVendor.BOLNA.recordPage("call")).isEqualTo("a-call.md");
    assertThat(TemplateVendor.BOLNA.key("call")).isEqualTo("call");
    assertThat(TemplateVendor.BOLNA.templateId("receiver.v1"))
        .isEqualTo("io.github.camundabolna.receiver.v1");
    assertThat(TemplateVendor.BOLNA.credentialId()).isEqualTo("io.github.camundabolna:account:1");
  }

  @Test
  void namesOfAnotherVendorSayWhoseTheyAre() {
    TemplateVendor other = TemplateVendor.CALLINGBOX;
    assertThat(other.page("receiver")).isEqualTo("callingbox-receiver.md");
    assertThat(other.recordPage("call")).isEqualTo("a-callingbox-call.md");
    assertThat(other.key("call")).isEqualTo("callingBoxCall");
    assertThat(other.templateId("call.v1")).isEqualTo("io.github.camundabolna.callingbox.call.v1");
    assertThat(other.credentialId()).isEqualTo("io.github.camundabolna:callingbox-account:1");
  }

  @Test
  void fileOfATemplateIsNamedAfterItsId() {
    assertThat(
            TemplateVendor.CALLINGBOX.file(
                "io.github.camundabolna.callingbox.inboundCallEnded.messageStart.v1"))
        .isEqualTo("callingbox-inbound-call-ended-message-start.json");
    assertThat(TemplateVendor.BOLNA.file("io.github.camundabolna.phoneNumber.v1"))
        .isEqualTo("bolna-phone-number.json");
  }
}
