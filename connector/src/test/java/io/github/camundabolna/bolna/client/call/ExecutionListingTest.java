package io.github.camundabolna.bolna.client.call;

import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of executions that go over pages, and what makes one whole. */
class ExecutionListingTest {

  private static final ExecutionQuery ALL =
      ExecutionQuery.all(
          MockApiServer.AGENT,
          Instant.parse("2026-08-01T00:00:00Z"),
          Instant.parse("2026-08-08T00:00:00Z"));

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void everyPageIsReadInOrder() {
    answer(3, true, "a", "b");
    answer(3, false, "c");

    Map<String, CallStatus> found = listing().all(ALL, Execution::status);

    assertThat(found.keySet()).containsExactly("a", "b", "c");
    assertThat(found.values()).containsOnly(CallStatus.BUSY);
    assertThat(page()).isEqualTo("1");
    assertThat(page()).isEqualTo("2");
    assertThat(bolna.requestCount()).isEqualTo(2);
  }

  @Test
  void listWithAHoleIsReadAgain() {
    answer(3, true, "a", "b");
    answer(3, false, "b");
    answer(3, true, "a", "b");
    answer(3, false, "c");

    assertThat(listing().all(ALL, Execution::id)).containsOnlyKeys("a", "b", "c");
    assertThat(bolna.requestCount()).isEqualTo(4);
  }

  @Test
  void listThatNeverIsWholeIsNoList() {
    for (int attempt = 0; attempt < 3; attempt++) {
      answer(2, false, "a");
    }

    ApiException failure = failure(() -> listing().all(ALL, Execution::id));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure).hasMessage("Bolna did not list all calls of agent " + MockApiServer.AGENT);
    assertThat(bolna.requestCount()).isEqualTo(3);
  }

  @Test
  void rowThatIsNoExecutionIsNoHole() {
    bolna.enqueue(200, "{\"total\":4,\"has_more\":true,\"data\":[{\"id\":\"a\"},1]}");
    bolna.enqueue(
        200,
        "{\"total\":4,\"has_more\":false,\"data\":[{\"id\":\"b\",\"status\":\"busy\"},\"x\"]}");

    assertThat(listing().all(ALL, Execution::id)).containsOnlyKeys("b");
    assertThat(bolna.requestCount()).isEqualTo(2);
  }

  @Test
  void readingReturnsTheNumberOfExecutions() {
    answer(7, true, "a");
    answer(7, false, "b");
    List<String> ids = new ArrayList<>();

    assertThat(listing().read(ALL, execution -> ids.add(execution.id()))).isEqualTo(7);
    assertThat(ids).containsExactly("a", "b");
  }

  /** Pages of 20; the fourth column says how many rows come. */
  @ParameterizedTest
  @CsvSource({
    "21, 1, , 20, true",
    "20, 1, , 20, false",
    "41, 2, maybe, 20, true",
    "40, 2, maybe, 20, false",
    "1000, 1, False, 20, false",
    "1, 1, TRUE, 1, true",
    "1000, 1, true, 0, false",
    "1000, 1, , 0, false"
  })
  void withoutAMoreFlagTheTotalDecides(long total, int page, String said, int rows, boolean more) {
    String row = "{\"id\":\"a\",\"status\":\"busy\"}";
    String flag = said == null ? "" : "\"has_more\":\"" + said + "\",";
    bolna.enqueue(
        200,
        "{\"total\":%d,%s\"data\":[%s]}"
            .formatted(total, flag, String.join(",", Collections.nCopies(rows, row))));

    ExecutionPage answer = bolna.client().executions(pageOf20(page));

    assertThat(answer.hasMore()).isEqualTo(more);
    assertThat(answer.total()).isEqualTo(total);
    assertThat(answer.unreadable()).isZero();
  }

  @Test
  void pageCountsRowsThatAreNotExecutions() {
    bolna.enqueue(200, "{\"data\":[{\"id\":\"a\",\"status\":\"busy\"},1,{}]}");

    ExecutionPage page = bolna.client().executions(ALL);

    assertThat(page.unreadable()).isEqualTo(2);
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void onlyOneStatusCanBeAskedFor() {
    answer(0, false);

    bolna.client().executions(ALL.with(CallStatus.IN_PROGRESS));

    assertThat(bolna.takeRequest().getUrl().queryParameter("status")).isEqualTo("in-progress");
  }

  private static ExecutionQuery pageOf20(int page) {
    return new ExecutionQuery(
        ALL.agentId(),
        ALL.from(),
        ALL.to(),
        page,
        20,
        ALL.status(),
        ALL.callType(),
        ALL.provider(),
        ALL.voicemail(),
        ALL.batchId());
  }

  /** Page after page of calls that were all seen before, and always one more. */
  @Test
  void listThatNeverEndsIsGivenUp() {
    for (int page = 0; page < 400; page++) {
      answer(2, true, "a", "b");
    }

    ApiException failure = failure(() -> listing().all(ALL, Execution::id));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure).hasMessageContaining("never ends");
    assertThat(bolna.requestCount()).isLessThan(20);
  }

  private ExecutionListing listing() {
    return new ExecutionListing(bolna.client());
  }

  private String page() {
    return bolna.takeRequest().getUrl().queryParameter("page_number");
  }

  private void answer(long total, boolean more, String... ids) {
    List<String> rows =
        Arrays.stream(ids).map("{\"id\":\"%s\",\"status\":\"busy\"}"::formatted).toList();
    bolna.enqueue(
        200,
        "{\"total\":%d,\"has_more\":%b,\"data\":[%s]}"
            .formatted(total, more, String.join(",", rows)));
  }
}
