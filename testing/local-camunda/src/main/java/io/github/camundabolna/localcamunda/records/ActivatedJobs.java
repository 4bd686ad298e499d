package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobBatchRecordValue;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The jobs that a worker may complete or fail, and their element instances. */
final class ActivatedJobs implements Projection {

  private static final Set<JobIntent> ENDS =
      EnumSet.of(JobIntent.COMPLETED, JobIntent.FAILED, JobIntent.ERROR_THROWN, JobIntent.CANCELED);

  private final Map<Long, Long> elementInstances = new HashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getIntent() == JobBatchIntent.ACTIVATED
        && event.getValue() instanceof JobBatchRecordValue batch) {
      for (int index = 0; index < batch.getJobKeys().size(); index++) {
        elementInstances.put(
            batch.getJobKeys().get(index), batch.getJobs().get(index).getElementInstanceKey());
      }
    } else if (event.getIntent() instanceof JobIntent intent && ENDS.contains(intent)) {
      elementInstances.remove(event.getKey());
    }
  }

  Optional<Long> elementInstanceOf(long jobKey) {
    return Optional.ofNullable(elementInstances.get(jobKey));
  }
}
