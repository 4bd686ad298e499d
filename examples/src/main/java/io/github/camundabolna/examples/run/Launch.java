package io.github.camundabolna.examples.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts instances of the examples, with pauses that suit somebody who looks on.
 *
 * @param agentId the agent whose events the receiver gets
 * @param campaignAgentId the agent of the campaigns, which need no events
 * @param customers whom the campaigns call
 */
record Launch(
    Deployment deployment, String agentId, String campaignAgentId, CustomerFile customers) {

  private static final String PAUSE = "PT2S";

  /** Everybody's reminder, and nothing that calls the numbers of the examples. */
  Launched remindersOf(List<Person> people) {
    return new Launched(
        people, people.stream().map(this::remind).toList(), Optional.empty(), List.of());
  }

  Launched everything(List<Person> people) {
    Launched reminders = remindersOf(people);
    Started list =
        deployment.start("call-list", Map.of("agentId", agentId, "contacts", People.contacts()));
    List<Campaign> campaigns =
        List.of(campaign("payments-stopped", true), campaign("payments-december", false));
    return new Launched(people, reminders.reminders(), Optional.of(list), campaigns);
  }

  private Started remind(Person person) {
    Map<String, Object> variables = new HashMap<>(person.variables());
    variables.put("agentId", agentId);
    variables.put("pause", PAUSE);
    return deployment.start("appointment-reminder", variables);
  }

  private Campaign campaign(String name, boolean stopped) {
    Map<String, Object> variables =
        Map.of(
            "campaignName", name,
            "agentId", campaignAgentId,
            "contactsFile", List.of(deployment.store(customers)),
            "progressEvery", "PT0.4S",
            "pause", PAUSE);
    return new Campaign(name, deployment.start("payment-campaign", variables), stopped);
  }
}
