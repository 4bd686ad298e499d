package io.github.camundabolna.callingbox.client.agent;

import io.github.camundabolna.callingbox.client.VoicemailAction;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.MockCallingBox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;

/** A mock of CallingBox, and agents to send to it. */
abstract class CallingBoxAgentClientFixture {

  static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  static final String NUMBER = "7d44c3cc-0d44-4b50-8888-8dd25736052b";
  static final String PATH = "/v1/agents/" + ID;
  static final WebhookUrl URL =
      new WebhookUrl("https://host.example/inbound/box?token=a-long-secret");

  static final AgentBehavior EVERYTHING =
      new AgentBehavior(
          Optional.of("Clerk"),
          Optional.of("Remind."),
          Optional.of("v1"),
          Optional.of("en-US"),
          Map.of("confirmed", "boolean"),
          List.of(Map.of("type", "transfer")),
          Optional.of(URL),
          Optional.of(VoicemailAction.HANGUP));

  static final NewAgent SMALLEST =
      new NewAgent("Desk", AgentType.INBOUND, AgentBehavior.DEFAULT, List.of(), Optional.empty());

  @AutoClose final MockCallingBox box = new MockCallingBox();
}
