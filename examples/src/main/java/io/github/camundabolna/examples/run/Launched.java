package io.github.camundabolna.examples.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs.
 *
 * @param reminders in the order of the people
 * @param list empty if the numbers of the examples may not be called
 * @param campaigns the same
 */
record Launched(
    List<Person> people,
    List<Started> reminders,
    Optional<Started> list,
    List<Campaign> campaigns) {

  List<Started> all() {
    List<Started> all = new ArrayList<>(reminders);
    list.ifPresent(all::add);
    campaigns.stream().map(Campaign::started).forEach(all::add);
    return all;
  }
}
