package io.github.camundabolna.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The examples that were started.
 *
 * @param reminders in the order of the people
 * @param list empty if the numbers of the examples must not be called
 * @param campaigns likewise
 */
record StartedExamples(
    List<Person> people,
    List<StartedInstance> reminders,
    Optional<StartedInstance> list,
    List<CampaignInstance> campaigns) {

  List<StartedInstance> all() {
    List<StartedInstance> all = new ArrayList<>(reminders);
    list.ifPresent(all::add);
    campaigns.stream().map(CampaignInstance::started).forEach(all::add);
    return all;
  }
}
