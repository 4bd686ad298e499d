package io.github.camundabolna.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CallingBox has no filters, so the connector has its own. */
class ListCallingBoxCallsTest {

  @AutoClose private final CallingBoxCallFixture runtime = new CallingBoxCallFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'status': 'busy' | 'b'",
        "'agentId': '0a1b2c3d-0000-4000-8000-00000000000a' | 'a'",
        "'phoneNumber': '+14155550199' | 'c', 'b'",
        "'direction': 'inbound' | 'c'",
        "'resultStatus': 'failed' | 'a'",
        "'metadata': {'order': 7, 'vip': true} | 'b'",
        "'maxResults': 2 | 'd', 'c'",
        "'createdUntil': '2026-08-21T04:30:00Z' | 'b', 'a'",
        "'createdFrom': '2026-08-21T04:30:00Z' | 'd', 'c'",
        "'status': 'any', 'direction': 'any', 'resultStatus': 'any' | 'd', 'c', 'b', 'a'"
      })
  void listCallsFiltersWhatCallingBoxLists(String filter, String ids) {
    fourCalls();

    JsonNode result = runtime.resultOf(list(filter));

    assertThat(result.path("calls").findValuesAsText("callId"))
        .isEqualTo(List.of(ids.replaceAll("['\\s]", "").split(",")));
    assertThat(result.path("shortened").asBoolean()).isFalse();
    assertThat(result.path("total").asInt())
        .isEqualTo(filter.contains("maxResults") ? 4 : result.path("calls").size());
    assertThat(runtime.box.requestCount()).isOne();
    assertThat(runtime.box.listCount()).isOne();
  }

  private TestJob list(String filter) {
    TestJob job =
        runtime.job(
            "{'type': 'listCallingBoxCalls', 'createdFrom': '2026-08-21T03:00:00Z',"
                + " 'createdUntil': '2026-08-21T06:00:00Z'}");
    for (Map.Entry<String, JsonNode> field : TestJson.of("{" + filter + "}").properties()) {
      job = job.field(field.getKey(), field.getValue().toString());
    }
    return job;
  }

  private void fourCalls() {
    runtime.box.withCall(
        "a",
        TestClock.START.minusSeconds(7_200),
        "'agent_id': '0A1B2C3D-0000-4000-8000-00000000000A', 'result_status': 'failed'");
    runtime.box.withCall(
        "b",
        TestClock.START.minusSeconds(3_600),
        "'status': 'busy', 'to_number': '+14155550199',"
            + " 'metadata': {'order': 7.0, 'vip': true, 'more': 1}");
    runtime.box.withCall(
        "c",
        TestClock.START.minusSeconds(60),
        "'direction': 'inbound', 'from_number': '+14155550199', 'metadata': {'order': 7}");
    runtime.box.withCall("d", TestClock.START, "'status': 'completed', 'metadata': null");
  }
}
