package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects failed attempts at jobs, by process instance. */
final class JobFailures implements Projection {

  private final Map<Long, List<JobFailure>> byInstance = new HashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getIntent() == JobIntent.FAILED && event.getValue() instanceof JobRecordValue job) {
      byInstance
          .computeIfAbsent(job.getProcessInstanceKey(), instance -> new ArrayList<>())
          .add(failure(event, job));
    }
  }

  List<JobFailure> forInstance(long instanceKey) {
    return List.copyOf(byInstance.getOrDefault(instanceKey, List.of()));
  }

  private static JobFailure failure(Record<?> event, JobRecordValue job) {
    return new JobFailure(
        event.getKey(),
        job.getProcessInstanceKey(),
        job.getElementInstanceKey(),
        job.getElementId(),
        job.getType(),
        job.getRetries(),
        job.getErrorMessage(),
        Instant.ofEpochMilli(event.getTimestamp()));
  }
}
