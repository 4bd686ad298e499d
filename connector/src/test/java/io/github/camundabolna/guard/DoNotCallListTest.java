package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.input.InvalidInputException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DoNotCallListTest {

  private static final Recipient ASHA = Recipient.of("+919876543210");
  private static final Recipient RAVI = Recipient.of("+919876543211");

  @Test
  void aPersonOnTheListIsRefused() {
    DoNotCallList list = DoNotCallList.ofItems("list", List.of("098765 43210", 14155550123L));

    assertThat(list.refusal(ASHA).orElseThrow().reason())
        .isEqualTo(RefusalReason.ON_DO_NOT_CALL_LIST);
    assertThat(list.refusal(Recipient.of("+14155550123"))).isPresent();
    assertThat(list.refusal(RAVI)).isEmpty();
  }

  @Test
  void aListInMemoryRefusesTheSame() {
    DoNotCallList.Loaded list =
        DoNotCallList.ofItems("list", List.of("098765 43210", "+14155550123")).load();

    assertThat(list.refusal(ASHA)).isPresent();
    assertThat(list.refusal(RAVI)).isEmpty();
    assertThat(DoNotCallList.ofItems("list", List.of()).load().refusal(ASHA)).isEmpty();
  }

  @Test
  void anEntryThatIsNoNumberIsAnErrorEvenAfterAMatch() {
    DoNotCallList list = DoNotCallList.ofItems("list", List.of("+919876543210", "9.19877E+11"));

    assertThatThrownBy(() -> list.refusal(RAVI))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("list[2] must be one phone number, but was \"9.19877E+11\". Nothing was sent");
  }

  @Test
  void aListInMemoryHasABound() {
    LongStream most = LongStream.range(0, DoNotCallList.MAX_NUMBERS);
    assertThat(new DoNotCallList(most::forEach).load().refusal(ASHA)).isEmpty();

    LongStream tooMany = LongStream.rangeClosed(0, DoNotCallList.MAX_NUMBERS);
    DoNotCallList list = new DoNotCallList(tooMany::forEach);
    assertThatThrownBy(list::load)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("500,000");
  }
}
