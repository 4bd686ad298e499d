package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.records.JobFailure;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Jobs that may be repetitions, as after an outage: their elements say that they were entered half
 * an hour ago. All wait at the same time, because each wait takes 45 seconds.
 */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class LateCallIT {

  private static final int JOBS = 30;

  /** One before the wait, one after it, and what is read again meanwhile. */
  private static final int MOST_LISTS = 12;

  private static final Pattern END_OF_WAIT = Pattern.compile("checks again after [0-9T:.-]+Z");

  private static final String LIST = "GET /v2/agent/{id}/executions";

  private final IntegrationEnvironment environment = new IntegrationEnvironment();
  private List<Long> instances;

  @BeforeAll
  void runAll() {
    FilledTemplate late =
        BolnaProcesses.makeCall().with("enteredAt", "=now() - duration(\"PT30M\")");
    environment.deploy(BolnaProcesses.serviceTask("late", late));
    instances = IntStream.range(0, JOBS).mapToObj(LateCallIT::number).map(this::start).toList();
    instances.forEach(environment::awaitEnd);
  }

  @AfterAll
  void stop() {
    environment.close();
  }

  @Test
  void eachPersonIsDialedOnce() {
    for (int job = 0; job < JOBS; job++) {
      assertThat(environment.bolna.journal().placedCallsTo(number(job))).hasSize(1);
    }
  }

  /** A job can also come back from waiting for a slot, because so many come at once. */
  @Test
  void eachJobWaitsOnceWithoutLosingARetry() {
    for (long instance : instances) {
      List<JobFailure> failures = environment.journal.jobFailures(instance);
      assertThat(failures).extracting(JobFailure::retriesLeft).containsOnly(3);
      assertThat(failures.stream().flatMap(LateCallIT::endOfWait).distinct()).hasSize(1);
    }
  }

  @Test
  void jobsShareLists() {
    assertThat(environment.bolna.journal().requestCount("POST /call")).isEqualTo(JOBS);
    assertThat(environment.bolna.journal().requestCount(LIST)).isLessThanOrEqualTo(MOST_LISTS);
  }

  private static Stream<String> endOfWait(JobFailure failure) {
    return END_OF_WAIT.matcher(failure.message()).results().map(MatchResult::group);
  }

  private long start(String number) {
    return environment.start("late", Map.of("phoneNumber", number, "name", "Asha"));
  }

  private static String number(int job) {
    return "+9198764%03d00".formatted(job);
  }
}
