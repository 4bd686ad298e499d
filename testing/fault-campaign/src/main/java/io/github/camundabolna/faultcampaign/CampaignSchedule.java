package io.github.camundabolna.faultcampaign;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Everything that happens in a campaign, each at its time, and what failed. */
final class CampaignSchedule implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletableFuture<Void>> events = new ArrayList<>();

  private CampaignSchedule() {}

  /** Starts processes at a steady rate and carries out the planned faults from now on. */
  static CampaignSchedule of(CampaignPlan plan, CamundaClient client, FaultInjector faultInjector) {
    CampaignSchedule schedule = new CampaignSchedule();
    List<Recipient> recipients = plan.recipients();
    for (int index = 0; index < recipients.size(); index++) {
      Recipient recipient = recipients.get(index);
      schedule.at(
          plan.startPeriod().multipliedBy(index).dividedBy(plan.calls()),
          () -> start(client, recipient));
    }
    plan.plannedFaults()
        .forEach(fault -> schedule.at(fault.at(), () -> faultInjector.inject(fault)));
    return schedule;
  }

  private void at(Duration time, Runnable event) {
    events.add(
        CompletableFuture.runAsync(
            event,
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, threads)));
  }

  private static void start(CamundaClient client, Recipient recipient) {
    ClusterRequests.withDefaultLimit()
        .sendOnce(
            "start a process of the campaign",
            () ->
                client
                    .newCreateInstanceCommand()
                    .bpmnProcessId(recipient.vendor().process())
                    .latestVersion()
                    .variables(
                        Map.of(
                            "phoneNumber",
                            recipient.phoneNumber(),
                            "agentId",
                            recipient.agentId())));
  }

  /**
   * Returns whether everything has happened.
   *
   * @throws CompletionException if something failed
   */
  boolean finished() {
    events.stream()
        .filter(CompletableFuture::isCompletedExceptionally)
        .forEach(CompletableFuture::join);
    return events.stream().allMatch(CompletableFuture::isDone);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
