package io.github.camundabolna.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The examples that were started.
 *
 * @param reminders of the appointments
 * @param retries the customers of retry-and-fallback; none if the numbers of the examples must not
 *     be called
 * @param surveys likewise, the customers of customer-survey
 * @param list empty likewise
 * @param campaigns likewise
 */
record StartedExamples(
    List<StartedPerson> reminders,
    List<StartedPerson> retries,
    List<StartedPerson> surveys,
    Optional<StartedInstance> list,
    List<CampaignInstance> campaigns) {

  List<StartedInstance> all() {
    List<StartedInstance> all = new ArrayList<>();
    Stream.of(reminders, retries, surveys)
        .flatMap(List::stream)
        .map(StartedPerson::started)
        .forEach(all::add);
    list.ifPresent(all::add);
    campaigns.stream().map(CampaignInstance::started).forEach(all::add);
    return all;
  }
}
