package io.github.camundabolna.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestDocuments;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OperationContextTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  private final AtomicInteger lookups = new AtomicInteger();
  private final AtomicInteger creations = new AtomicInteger();

  @Test
  void freshJobCreatesWithoutALookup() {
    assertThat(fresh().createOnce(() -> looked("old"), this::created)).isEqualTo("new");
    assertThat(lookups).hasValue(0);
  }

  @Test
  void lateJobReturnsWhatAnEarlierAttemptCreated() {
    assertThat(late().createOnce(() -> looked("old"), this::created)).isEqualTo("old");
    assertThat(creations).hasValue(0);
  }

  @Test
  void lateJobCreatesIfNothingIsFound() {
    assertThat(late().createOnce(() -> looked(null), this::created)).isEqualTo("new");
    assertThat(lookups).hasValue(1);
  }

  @Test
  void lateJobCreatesNothingWhileItCannotLook() {
    assertThatThrownBy(() -> late().createOnce(() -> fail(Kind.SAFE_TO_RETRY), this::created))
        .isInstanceOf(ApiException.class);
    assertThat(creations).hasValue(0);
  }

  @Test
  void unknownOutcomeIsLookedUp() {
    assertThat(fresh().createOnce(() -> looked("found"), () -> fail(Kind.UNKNOWN_OUTCOME)))
        .isEqualTo("found");
  }

  @Test
  void unknownOutcomeRemainsIfNothingIsFoundOrTheLookupFails() {
    assertThatThrownBy(
            () -> fresh().createOnce(() -> looked(null), () -> fail(Kind.UNKNOWN_OUTCOME)))
        .extracting(failure -> ((ApiException) failure).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThatThrownBy(
            () ->
                fresh()
                    .createOnce(() -> fail(Kind.SAFE_TO_RETRY), () -> fail(Kind.UNKNOWN_OUTCOME)))
        .extracting(failure -> ((ApiException) failure).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_OUTCOME")
  void anyOtherFailureNeedsNoLookup(Kind kind) {
    assertThatThrownBy(() -> fresh().createOnce(() -> looked("old"), () -> fail(kind)))
        .isInstanceOf(ApiException.class);
    assertThat(lookups).hasValue(0);
  }

  @Test
  void twoMinutesBeforeEntryIsStillSinceEntry() {
    Instant entered = bolna.clock.instant();

    assertThat(fresh().isSinceEntry(Optional.of(entered.minusSeconds(120)))).isTrue();
    assertThat(fresh().isSinceEntry(Optional.of(entered.minusSeconds(121)))).isFalse();
    assertThat(fresh().isSinceEntry(Optional.empty())).isTrue();
    assertThat(context(Optional.empty()).isSinceEntry(Optional.of(Instant.EPOCH))).isTrue();
  }

  private OperationContext fresh() {
    return context(Optional.of(bolna.clock.instant()));
  }

  private OperationContext late() {
    return context(Optional.of(bolna.clock.instant().minus(Duration.ofMinutes(5))));
  }

  private OperationContext context(Optional<Instant> entered) {
    BolnaClient client = bolna.client();
    return new OperationContext(
        client.http(),
        client.caller(),
        new TestDocuments(),
        new JobAttempt(
            "1", entered, Optional.empty(), Optional.empty(), JobTimeout.USUAL, bolna.clock),
        false,
        bolna.clock);
  }

  private Optional<String> looked(String found) {
    lookups.incrementAndGet();
    return Optional.ofNullable(found);
  }

  private String created() {
    creations.incrementAndGet();
    return "new";
  }

  private static <T> T fail(Kind kind) {
    throw ApiException.withoutAnswer(kind, Reason.REQUEST, "failed");
  }
}
