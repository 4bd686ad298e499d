package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFormatTest {

  private static final String EXAMPLE = "https://camunda.example.com/inbound/bolna";

  @ParameterizedTest
  @CsvSource({
    "PHONE_NUMBER, +919876543210",
    "TIME, 2026-08-21T10:35:00+05:30",
    "URL, http://files.example.com/a.csv?x=y",
    "URL, https://my_files.example.com/a.csv",
    "URL, https://müller.example/a",
    "URL, https://उदाहरण.भारत/a",
    "WEBHOOK_URL, https://camunda.example.com/inbound/bolna",
    "WEBHOOK_URL, http://localhost:8080/inbound/bolna"
  })
  void whatIsRightHasNoProblem(InputFormat format, String text) {
    assertThat(format.sentence("the field", text, EXAMPLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHONE_NUMBER | +91 98765 43210 | must be in E.164 format, like +919876543210",
        "PHONE_NUMBER | +9198765 | must have a valid length for its country",
        "PHONE_NUMBER | +15551234 | must have a valid length for its country",
        "PHONE_NUMBER | +919876543 | must have a valid length for its country",
        "URL | ftp://a.example/x | must be a URL that starts with https:// or http://",
        "URL | https:/a.example | must be a URL that starts with https:// or http://",
        "URL | https:// | must be a URL that starts with https:// or http://",
        "URL | https:///x | must be a URL with a host, like https://files.example.com/faq",
        "URL | https://:8080/faq | must be a URL with a host, like https://files.example.com/faq",
        "URL | https://user@/x | must be a URL with a host, like https://files.example.com/faq",
        "URL | https://host:port/ | must be a URL with a host, like https://files.example.com/faq",
        "URL | https://a.example/a^b | must be a URL without spaces and special characters: %20"
            + " stands for a space",
        "WEBHOOK_URL | https://me@a.example | must not contain a user name or password",
        "WEBHOOK_URL | a.example/x | must be a URL like https://camunda.example.com/inbound/bolna"
      })
  void theSentenceSaysWhatIsAccepted(InputFormat format, String text, String problem) {
    assertThat(format.sentence("the field", text, EXAMPLE))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).startsWith("the field " + problem + ", but was "));
  }

  @ParameterizedTest
  @CsvSource({"5551234567, +15557654321", "(555) 123-4567, +15557654321", "+1 555-123-4567, ''"})
  void aPhoneNumberWithoutACountryShowsTheVendorsExample(String text, String example) {
    assertThat(InputFormat.PHONE_NUMBER.sentence("to", text, example))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .isEqualTo(
                        "to must be in E.164 format, like %s, but was \"%s\"",
                        example.isEmpty() ? "+15551234567" : example, text));
  }

  /** A number that has only spaces too many is suggested, if it's of the right country. */
  @ParameterizedTest
  @CsvSource({
    "+1415555010, +14155550123",
    "415 555 0199, +14155550123",
    "+1 (415) 555-0199, +14155550199",
    "+91 98765 43210, +14155550123",
    "+9198765, +14155550123",
    "+15551234, +14155550123",
    "+1 555 1234, +14155550123",
    "+919876543210, +14155550123",
    "+447911123456, +14155550123"
  })
  void aVendorForOneCountrySaysWhatItsNumbersAre(String text, String shown) {
    assertThat(
            InputFormat.PHONE_NUMBER.sentence(
                "to", text, "+14155550123", "must be +1 and ten digits"))
        .contains("to must be +1 and ten digits, like %s, but was \"%s\"".formatted(shown, text));
  }

  /** A slash in the password ends the host for Java. */
  @ParameterizedTest
  @ValueSource(strings = {"https://ann:pa/ss@a.example/x", "https://ann:pa#ss@a.example/x"})
  void theLoginOfAUrlIsNeverShown(String url) {
    for (InputFormat format : List.of(InputFormat.URL, InputFormat.WEBHOOK_URL)) {
      assertThat(format.sentence("webhookUrl", url))
          .hasValueSatisfying(
              sentence -> assertThat(sentence).endsWith("but was \"https://***@a.example/x\""));
    }
  }

  @Test
  void theQueryOfAUrlIsNeverShown() {
    assertThat(InputFormat.WEBHOOK_URL.sentence("webhookUrl", "http://a.example/x?token=secret"))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).endsWith("but was \"http://a.example/x?***\""));
  }
}
