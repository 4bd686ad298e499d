package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JobRunnerTest {

  private static final Vendor OTHER =
      new Vendor(
          "Other",
          "OTHER",
          URI.create("https://api.example.com"),
          100,
          Duration.ZERO,
          Map.of(),
          (purpose, request) -> null);

  private static final EarlierFailure LOST =
      new EarlierFailure(
          Optional.of(ErrorCode.OUTCOME_UNKNOWN), "Call abc was placed. It is", false);

  private final JobRunner runner = runner(Bolna.VENDOR);

  /** Knows nothing of earlier attempts. */
  private interface Settled extends JobRequest {
    @Override
    default Optional<Instant> entered() {
      return Optional.empty();
    }

    @Override
    default Optional<Instant> undoneBefore(String key) {
      return Optional.empty();
    }

    @Override
    default boolean isOnceOnly() {
      return false;
    }

    @Override
    default Optional<EarlierFailure> unsettled() {
      return Optional.empty();
    }
  }

  /** The operation of the job as it is. */
  @JsonNaming(BolnaInputNames.class)
  record AnyOperation(Map<String, Object> operation) implements Settled {}

  /** An earlier try may have placed a call. */
  record Unsettled() implements Settled {
    @Override
    public boolean isOnceOnly() {
      return true;
    }

    @Override
    public Optional<EarlierFailure> unsettled() {
      return Optional.of(LOST);
    }
  }

  /** Binding fails: the operation is no number. */
  @JsonNaming(BolnaInputNames.class)
  record WrongType(Integer operation) implements Settled {}

  @Test
  void theOperationSeesTheBoundVariables() {
    assertThat(run(runner, request -> request.operation().values()).toString())
        .isEqualTo("[getCall]");
  }

  @Test
  void invalidInputIsNotTriedAgain() {
    ConnectorException failure =
        failure(
            runner,
            request -> {
              throw new InvalidInputException("agentId is wrong");
            });

    assertThat(failure).hasMessage("agentId is wrong");
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
  }

  @Test
  void variablesThatCannotBeBoundAreInvalidInput() {
    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class, () -> run(WrongType.class, request -> "never"));

    assertThat(failure).hasMessageStartingWith("operation must be a whole number, but was ");
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
  }

  @Test
  void aWrongSettingOfTheRuntimeIsNoErrorOfTheProcess() {
    ConnectorInputException failure =
        catchThrowableOfType(
            ConnectorInputException.class, () -> run(runner, request -> new ApiKey("MY_KEY")));

    assertThat(failure).hasMessageStartingWith("the API key refers to a secret");
  }

  @Test
  void errorCodesHaveThePrefixOfTheVendor() {
    ConnectorException failure =
        failure(
            runner(OTHER),
            request -> {
              throw ApiException.unknownOutcome("lost");
            });

    assertThat(failure.getErrorCode()).isEqualTo("OTHER_OUTCOME_UNKNOWN");
  }

  @Test
  void tryThatDidNothingDoesNotSettleWhatAnEarlierOneMayHaveDone() {
    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class,
            () ->
                run(
                    Unsettled.class,
                    request -> {
                      throw ApiException.notDone("not sent");
                    }));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(failure)
        .hasMessageStartingWith("Call abc was placed by an earlier attempt. not sent");
  }

  @Test
  void aRefusalDoesNotSettleWhatAnEarlierAttemptMayHaveDone() {
    assertThat(refusalAfterUnknown(CallRefusedException.ofContacts("No batch was created")))
        .hasMessage(
            "Call abc was placed by an earlier attempt. This attempt did nothing: No batch was"
                + " created")
        .extracting(ConnectorException::getErrorCode)
        .isEqualTo("BOLNA_OUTCOME_UNKNOWN");
  }

  @Test
  void aRefusalAfterABatchWasFoundSettlesIt() {
    assertThat(
            refusalAfterUnknown(
                CallRefusedException.ofContacts("closed").afterCreating("Batch b is created: ")))
        .hasMessage("Batch b is created: closed")
        .extracting(ConnectorException::getErrorCode)
        .isEqualTo("BOLNA_CONTACTS_REFUSED");
  }

  @Test
  void theRuntimeGetsItsThreadBackWithoutAnInterruption() {
    run(
        runner,
        request -> {
          Thread.currentThread().interrupt();
          return "done";
        });

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static JobRunner runner(Vendor vendor) {
    return new JobRunner(vendor, new JobSlots(1, () -> 0), TestClock.stopped());
  }

  private static TestJob job() {
    return TestJob.of("{'type': 'getCall'}");
  }

  private static Object run(JobRunner runner, Function<AnyOperation, Object> operation) {
    return runner.run(
        job().context(),
        AnyOperation.class,
        request -> attempt(),
        (request, attempt) -> operation.apply(request));
  }

  private <R extends JobRequest> Object run(Class<R> type, Function<R, Object> operation) {
    return runner.run(
        job().context(),
        type,
        request -> attempt(),
        (request, attempt) -> operation.apply(request));
  }

  private static JobAttempt attempt() {
    return new JobAttempt(
        "7",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        JobTimeout.USUAL,
        TestClock.stopped());
  }

  private static ConnectorException failure(
      JobRunner runner, Function<AnyOperation, Object> operation) {
    return catchThrowableOfType(ConnectorException.class, () -> run(runner, operation));
  }

  private ConnectorException refusalAfterUnknown(CallRefusedException refused) {
    return catchThrowableOfType(
        ConnectorException.class,
        () ->
            run(
                Unsettled.class,
                request -> {
                  throw refused;
                }));
  }
}
