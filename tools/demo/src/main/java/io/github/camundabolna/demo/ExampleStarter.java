package io.github.camundabolna.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts instances of the examples.
 *
 * @param agentId the agent whose events the receiver receives
 * @param campaignAgentId the agent of the campaigns, which need no events
 * @param customers the people whom the campaigns call
 */
record ExampleStarter(
    Deployment deployment, String agentId, String campaignAgentId, CustomerFile customers) {

  /** For a person who watches, while no phone rings. */
  private static final Map<String, Object> SHORT_PAUSE = Map.of("pause", "PT2S");

  /** For a person who watches at night. */
  private static final Map<String, String> ALWAYS_OPEN =
      Map.of("days", "Mon-Sun", "from", "00:00", "to", "24:00");

  /** Starts only the reminders of real people, not the numbers in the examples. */
  StartedExamples remindersOf(List<Person> people) {
    return new StartedExamples(
        startReminders(people, Map.of()), List.of(), List.of(), Optional.empty(), List.of());
  }

  /** Starts all examples, with short pauses. */
  StartedExamples everything(List<Person> people) {
    StartedInstance list =
        deployment.start(
            "call-list", Map.of("agentId", agentId, "contacts", PersonReader.contacts()));
    List<CampaignInstance> campaigns =
        List.of(campaign("payments-stopped", true), campaign("payments-december", false));
    return new StartedExamples(
        startReminders(people, SHORT_PAUSE),
        startRetries(),
        startSurveys(),
        Optional.of(list),
        campaigns);
  }

  private List<StartedPerson> startReminders(List<Person> people, Map<String, Object> more) {
    return people.stream().map(person -> start("appointment-reminder", person, more)).toList();
  }

  private List<StartedPerson> startRetries() {
    Map<String, Object> more = new HashMap<>(SHORT_PAUSE);
    more.put("callingWindow", ALWAYS_OPEN);
    return PersonReader.customers("retry-and-fallback").stream()
        .map(person -> start("retry-and-fallback", person, more))
        .toList();
  }

  private List<StartedPerson> startSurveys() {
    return PersonReader.customers("customer-survey").stream()
        .map(
            person ->
                new StartedPerson(person, deployment.start("customer-survey", person.variables())))
        .toList();
  }

  private StartedPerson start(String processId, Person person, Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(person.variables());
    variables.put("agentId", agentId);
    variables.putAll(more);
    return new StartedPerson(person, deployment.start(processId, variables));
  }

  private CampaignInstance campaign(String name, boolean stopped) {
    Map<String, Object> variables = new HashMap<>(SHORT_PAUSE);
    variables.put("campaignName", name);
    variables.put("agentId", campaignAgentId);
    variables.put("contactsFile", List.of(deployment.store(customers)));
    variables.put("progressEvery", "PT0.4S");
    return new CampaignInstance(name, deployment.start("payment-campaign", variables), stopped);
  }
}
