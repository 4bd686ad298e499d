package io.github.camundabolna.guard;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.input.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and registers make them. */
class DoNotCallFileTest {

  private static final Recipient ASHA = Recipient.of("+919876543210");
  private static final Recipient RAVI = Recipient.of("+919876543211");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+919876543210",
        "+919876543210\n",
        "\uFEFFPhone\r\n+14155550123\r\n\r\n+91 98765 43210\r\n",
        "\"098765 43210\"\n"
      })
  void aLineIsANumber(String content) {
    assertThat(file(content).refusal(ASHA)).isPresent();
    assertThat(file(content).refusal(RAVI)).isEmpty();
    assertThat(file(content).load().refusal(ASHA)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name;phone;since\nAsha;98765 43210;2024\nNo number;;2025\n",
        "phone,name\n+919876543210,\"Asha, of course\"\n",
        "phone\n+919876543210\n"
      })
  void aColumnHasTheNumbers(String content) {
    DoNotCallList list = file(content, Optional.of("phone"));

    assertThat(list.refusal(ASHA)).isPresent();
    assertThat(list.refusal(RAVI)).isEmpty();
  }

  @Test
  void anEmptyFileRefusesNoOne() {
    assertThat(file("").refusal(ASHA)).isEmpty();
    assertThat(file("\n\n").refusal(ASHA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "'+919876543210\n"
            + "asha' | none | list, row 2: must be one phone number, but was \"asha\". Nothing was"
            + " sent",
        "'phone\n"
            + "phone' | none | list, row 2: must be one phone number, but was \"phone\". Nothing"
            + " was sent",
        "'a;b\n"
            + "1;2' | none | list has several columns. Name the one with the phone numbers. Nothing"
            + " was sent",
        "'a;b\n"
            + "1;2' | phone | 'list must have the column \"phone\" in its first row, but that has"
            + " \"a, b\"'",
        "'phone\n\"+91' | phone | 'list, row 2: the quotes don''t match. Nothing was sent'"
      })
  void aFileThatCannotBeUsedIsAnError(String content, String column, String message) {
    assertThatThrownBy(() -> file(content, Optional.ofNullable(column)).refusal(RAVI))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void anotherEncodingIsAnError() {
    DoNotCallList list = list(() -> bytes("+919876543210".getBytes(UTF_16LE)));

    assertThatThrownBy(() -> list.refusal(ASHA))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("the do-not-call list must be in UTF-8");
  }

  @Test
  void aFileThatIsTooLargeIsReadNoFurther() {
    AtomicInteger opened = new AtomicInteger();
    byte[] megabyte = "+919876543211\n".repeat(80_000).getBytes(UTF_8);
    DoNotCallList list =
        list(
            () ->
                new SequenceInputStream(
                    Collections.enumeration(
                        IntStream.range(0, 1_000)
                            .mapToObj(i -> counted(opened, megabyte))
                            .toList())));

    assertThatThrownBy(() -> list.refusal(ASHA))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("must not be larger than 20 MB");
    assertThat(opened.get()).as("megabytes read").isLessThan(25);
  }

  @Test
  void aFileThatCannotBeReadNowIsRetried() {
    DoNotCallList list =
        list(
            () -> {
              throw new IOException("connection reset");
            });

    ApiException failure = catchThrowableOfType(ApiException.class, () -> list.refusal(ASHA));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure).hasMessageStartingWith("No call was placed");
  }

  private static InputStream counted(AtomicInteger opened, byte[] content) {
    return new ByteArrayInputStream(content) {
      private boolean begun;

      @Override
      public synchronized int read(byte[] target, int start, int length) {
        if (!begun) {
          begun = true;
          opened.incrementAndGet();
        }
        return super.read(target, start, length);
      }
    };
  }

  private static DoNotCallList file(String content) {
    return file(content, Optional.empty());
  }

  private static DoNotCallList file(String content, Optional<String> column) {
    return new DoNotCallFile("list", () -> bytes(content.getBytes(UTF_8)), column).list();
  }

  private static DoNotCallList list(DoNotCallFile.Source source) {
    return new DoNotCallFile("list", source, Optional.empty()).list();
  }

  private static InputStream bytes(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
