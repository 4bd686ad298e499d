package io.github.camundabolna.callingbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be sent, and the sentence about it. */
class CallingBoxAgentOperationInputTest {

  private static final String ID = "b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f";

  @AutoClose
  private final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxAgentFunction::new);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "agentName | ' ' | agentName is missing. Enter a name that no other agent has",
        "agentType | 'both' | agentType must be outbound or inbound, but was \"both\"",
        "language | 'English' | language must be a language code like en or es-MX, but was"
            + " \"English\"",
        "voicemailAction | 'beep' | voicemailAction must be hangup or leave_message, but was"
            + " \"beep\"",
        "returns | {'confirmed': null} | returns.confirmed is missing. Enter a type like"
            + " \"string\" or \"boolean\"",
        "returns | {'rating': 5} | returns.rating must be a type like \"string\" or \"boolean\","
            + " but was \"5\"",
        "returns | {} | returns must name at least one field, like {rating: \"number\"}, but was an"
            + " empty context. For none, clear it",
        "returns | 'boolean' | returns must be a context of names and types, like {rating:"
            + " \"number\"}, but was a text",
        "tools | [{}] | tools must be a list of contexts, but one is empty",
        "numberIds | ['../x'] | numberIds must be IDs of phone numbers, but was \"../x\"",
        "primaryNumberId | 'n9' | primaryNumberId must be one of numberIds. Add it to the list of"
            + " phone number IDs",
        "webhookUrl | 'http://host.example/box' | webhookUrl must start with https:// because"
            + " events contain what was said in a call, but was \"http://host.example/box\""
      })
  void eachMistakeOfANewAgentHasAMessage(String field, String json, String sentence) {
    TestJob job =
        runtime.fresh(
            "{'type': 'createCallingBoxAgent', 'agentName': 'a', 'agentType': 'outbound'}");

    assertThat(runtime.inputErrorOf(job.field(field, json))).isEqualTo(sentence);
  }

  /** The runtime makes a document of what looks like one, at any depth. */
  @Test
  void aDocumentInAToolIsNamed() {
    TestJob job =
        runtime.fresh(
            "{'type': 'createCallingBoxAgent', 'agentName': 'a', 'agentType': 'outbound'}");
    String document = job.documents().reference("x");

    assertThat(runtime.inputErrorOf(job.field("tools", "[{'file': " + document + "}]")))
        .isEqualTo("tools must contain only texts, numbers, true, false, lists, and contexts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'updateCallingBoxAgent'} | There is nothing to change. Fill in at least one"
            + " field",
        "{'type': 'updateCallingBoxAgent', 'voicemailAction': 'beep'} | voicemailAction must be"
            + " unchanged, hangup, or leave_message, but was \"beep\"",
        "{'type': 'listCallingBoxAgents', 'atMost': 501} | atMost must be a whole number from 1 to"
            + " 500, but was \"501\"",
        "{'type': 'listCallingBoxAgents', 'agentType': 'x'} | agentType must be any, outbound, or"
            + " inbound, but was \"x\"",
        "{'type': 'attachNumber'} | phoneNumberId is missing. \"List CallingBox numbers\" returns"
            + " the IDs",
        "{'type': 'archive'} | operation.type must be an operation of this connector, but was"
            + " \"archive\""
      })
  void eachMistakeOfOtherOperationsHasAMessage(String operation, String sentence) {
    TestJob job = runtime.fresh(operation).field("agentId", "'" + ID + "'");

    assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getCallingBoxAgent",
        "updateCallingBoxAgent",
        "archiveCallingBoxAgent",
        "attachNumber",
        "detachNumber",
        "setPrimaryNumber"
      })
  void agentIdIsRequiredAndChecked(String type) {
    TestJob job = runtime.fresh("{'type': '" + type + "', 'phoneNumberId': 'n1'}");

    assertThat(runtime.inputErrorOf(job))
        .isEqualTo("agentId is missing. Copy the agent ID from the CallingBox dashboard");
    assertThat(runtime.inputErrorOf(job.field("agentId", "'sales'")))
        .isEqualTo("agentId must be an agent ID like " + ID + ", but was \"sales\"");
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void phoneNumberIdThatLeadsSomewhereElseIsRefused(String id) {
    TestJob job = runtime.fresh("{'type': 'detachNumber', 'agentId': '" + ID + "'}");

    assertThat(runtime.inputErrorOf(job.field("phoneNumberId", TestJson.text(id))))
        .startsWith("phoneNumberId ");
  }
}
