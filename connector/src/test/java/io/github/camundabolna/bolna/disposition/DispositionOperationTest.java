package io.github.camundabolna.bolna.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations that need no test class of their own. */
class DispositionOperationTest {

  private static final String ID = "00000001-0000-4000-8000-000000000000";

  @AutoClose private final DispositionConnectorFixture runtime = new DispositionConnectorFixture();

  @Test
  void manyAreCreatedWithOneRequest() {
    CreateDispositions.Result result =
        (CreateDispositions.Result)
            runtime.run(
                runtime
                    .job("createDispositions")
                    .field(
                        "dispositions",
                        """
                        [{'name': 'a', 'question': 'b', 'is_subjective': true, 'new': 1},
                         {'name': 'c', 'question': 'd', 'is_subjective': true}]\
                        """));

    assertThat(result.dispositionIds()).containsExactly(ID, "00000002-0000-4000-8000-000000000000");
    assertThat(runtime.api.all()).extracting(each -> each.path("name").asText()).contains("c");
    assertThat(runtime.api.all().get(0).path("new").asInt()).as("an unknown field").isOne();
    assertThat(runtime.api.requestCount()).isEqualTo(1);
  }

  /** The how-to recommends it, to copy the dispositions of another agent. */
  @Test
  void listedDispositionsCanBeCreatedForAnotherAgent() {
    String option = "[{'value': 'a', 'condition': 'b'}]";

    runtime.run(
        runtime
            .job("createDispositions")
            .field("dispositions", "[" + listed(true, "[]") + ", " + listed(false, option) + "]"));

    String common = "{'name': 'a', 'question': 'b', ";
    assertThat(runtime.api.all())
        .extracting(each -> each.without(List.of("id", "created_at")))
        .containsExactly(
            TestJson.of(
                common
                    + "'is_subjective': true, 'is_objective': false, 'subjective_type': 'text'}"),
            TestJson.of(
                common
                    + "'is_subjective': false, 'is_objective': true, 'objective_options': "
                    + option
                    + "}"));
  }

  private static String listed(boolean freeText, String options) {
    return """
    {'id': '%1$s', 'name': 'a', 'question': 'b', 'system_prompt': null,
     'is_subjective': %2$s, 'is_objective': %3$s, 'subjective_type': 'text',
     'subjective_type_config': null, 'objective_options': %4$s, 'agent_ids': ['x'],
     'created_by': 'y', 'created_at': '2026-03-01T10:00:00Z',
     'updated_at': '2026-03-01T10:00:00Z'}\
    """
        .formatted(ID, freeText, !freeText, options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | dispositions are missing. Provide a FEEL list of contexts with name and question",
        "null | dispositions are missing. Provide a FEEL list of contexts with name and question",
        "[{'name': 'a', 'question': 'b', 'is_subjective': true}, {'name': 'c'}] |"
            + " dispositions[1].question is missing",
        "[null] | dispositions[0] must be a context, but was null",
        "'a' | dispositions[0] must be a context, but was a text"
      })
  void aListThatIsWrongIsNamedByItsPath(String list, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.job("createDispositions").field("dispositions", list)))
        .isEqualTo(sentence);
  }

  /** The runtime makes a document of what looks like one, at any depth. */
  @Test
  void aDocumentInAContextIsNamed() {
    TestJob job = runtime.job("createDispositions");
    String document = job.documents().reference("x");

    assertThat(runtime.inputErrorOf(job.field("dispositions", "[{'name': " + document + "}]")))
        .isEqualTo(
            "dispositions must contain only texts, numbers, true, false, lists, and contexts");
  }

  @Test
  void aDispositionIsReadAsBolnaSendsIt() {
    runtime.api.add(TestJson.of("{'name': 'a', 'system_prompt': null, 'is_objective': true}"));

    GetDisposition.Result result = (GetDisposition.Result) runtime.run(operation("getDisposition"));

    assertThat(result.disposition())
        .containsEntry("id", TextNode.valueOf(ID))
        .containsEntry("name", TextNode.valueOf("a"))
        .containsEntry("system_prompt", NullNode.getInstance());
    assertThat(runtime.api.count("GET /dispositions/" + ID + "?agent_id=")).isOne();
  }

  @Test
  void dispositionsAreListed() {
    List.of("a", "b", "c")
        .forEach(name -> runtime.api.add(TestJson.of("{'name': '" + name + "'}")));

    ListDispositions.Result two =
        (ListDispositions.Result) runtime.run(runtime.job("listDispositions").field("atMost", "2"));

    assertThat(two.dispositions())
        .extracting(each -> each.get("name"))
        .containsExactly(TextNode.valueOf("a"), TextNode.valueOf("b"));
    assertThat(two.total()).isEqualTo(3);
    assertThat(two.shortened()).isFalse();
    assertThat(runtime.api.count("GET /dispositions/?agent_id=")).isOne();
    runtime.run(runtime.job("listDispositions").field("agentId", "''"));
    assertThat(runtime.api.count("GET /dispositions/ ")).isOne();
  }

  @Test
  void aChangeForAllAgentsChangesTheDisposition() {
    runtime.api.add(TestJson.of("{'name': 'a', 'question': 'b'}"));

    Object result = runtime.run(change("{'name': 'c'}").field("agentId", "''"));

    assertThat(result).isEqualTo(new UpdateDisposition.Result(ID, false));
    assertThat(runtime.api.all().get(0).path("name").asText()).isEqualTo("c");
    assertThat(runtime.api.all().get(0).has("agent_id")).isFalse();
    assertThat(runtime.api.requestCount()).isOne();
  }

  @Test
  void aChangeForOneAgentChangesACopyIfOthersShareIt() {
    runtime.api.shareAll();
    runtime.api.add(TestJson.of("{'name': 'a', 'question': 'b'}"));

    UpdateDisposition.Result result =
        (UpdateDisposition.Result) runtime.run(change("{'name': 'c'}"));

    assertThat(result.copied()).isTrue();
    assertThat(result.dispositionId()).isNotEqualTo(ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | changes are missing. Provide a FEEL context like {question: \"Did they agree?\"}",
        "{} | changes are missing. Provide a FEEL context like {question: \"Did they agree?\"}",
        "{'agent_id': 'x'} | changes.agent_id isn't a field. Enter the agent's ID above",
        "{'name': ''} | changes.name must not be empty",
        "{'objective_options': [{}]} | changes.objective_options[0].value is missing"
      })
  void aChangeThatIsWrongIsNamedByItsPath(String changes, String sentence) {
    assertThat(runtime.inputErrorOf(change(changes))).isEqualTo(sentence);
  }

  private TestJob change(String changes) {
    return operation("updateDisposition").field("changes", changes);
  }

  @Test
  void deletingTwiceSucceedsTwice() {
    runtime.api.add(TestJson.of("{'name': 'a'}"));
    runtime.api.add(TestJson.of("{'name': 'b'}"));

    assertThat(runtime.run(operation("deleteDisposition")))
        .isEqualTo(new DeleteDisposition.Result(ID, "deleted", false));
    assertThat(runtime.run(operation("deleteDisposition")))
        .isEqualTo(new DeleteDisposition.Result(ID, "deleted", true));
    assertThat(runtime.api.all()).hasSize(1);
  }

  @Test
  void aRefusalOfADispositionThatExistsIsRejected() {
    runtime.api.add(TestJson.of("{'name': 'a'}"));
    runtime.api.respondInstead(
        "DELETE /dispositions/*", TestResponses.json(404, "{\"message\":\"no route\"}"));

    assertThat(runtime.failureOf(operation("deleteDisposition")).getErrorCode())
        .isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void aTranscriptIsAnswered() {
    TestDispositions.Result result =
        (TestDispositions.Result)
            runtime.run(
                runtime
                    .job("testDispositions")
                    .field("transcript", "'Agent: Hi.'")
                    .field("callDate", "'2026-04-01T10:00:00Z'"));

    assertThat((Object) result.values()).isEqualTo(TestJson.of("{'Outcome': 'yes'}"));
    assertThat(result.extractedData().at("/Lead/Outcome/subjective").asText()).isEqualTo("x");
  }

  @Test
  void aTranscriptThatIsTooLongIsNotSent() {
    String transcript = "'" + "x".repeat(50_001) + "'";

    assertThat(
            runtime.inputErrorOf(runtime.job("testDispositions").field("transcript", transcript)))
        .isEqualTo("transcript must have at most 50,000 characters, but has 50001");
    assertThat(new TestDispositions("a", "what Asha said", null).toString()).doesNotContain("Asha");
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anIdIsRefusedByName(String id) {
    String json = TextNode.valueOf(id).toString();
    for (String type : List.of("getDisposition", "updateDisposition", "deleteDisposition")) {
      assertThat(runtime.inputErrorOf(operation(type).field("dispositionId", json)))
          .startsWith("dispositionId ")
          .hasSizeLessThan(400);
    }
    for (String type : List.of("testDispositions", "createDispositions")) {
      assertThat(
              runtime.inputErrorOf(
                  operation(type).field("transcript", "'Hi.'").field("agentId", json)))
          .startsWith("agentId ")
          .hasSizeLessThan(400);
    }
  }

  private TestJob operation(String type) {
    return runtime.job(type).field("dispositionId", "'" + ID + "'");
  }
}
