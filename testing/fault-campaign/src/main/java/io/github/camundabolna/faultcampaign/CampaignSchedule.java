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

/**
 * Everything that is to happen in a campaign, each at its time, and what has gone wrong with it.
 */
final class CampaignSchedule implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletableFuture<Void>> events = new ArrayList<>();

  private CampaignSchedule() {}

  /** From now on people are called at a steady rate, and troubles come. */
  static CampaignSchedule of(CampaignPlan plan, CamundaClient client, FaultInjector befalling) {
    CampaignSchedule schedule = new CampaignSchedule();
    List<Callee> callees = plan.callees();
    for (int index = 0; index < callees.size(); index++) {
      Callee callee = callees.get(index);
      schedule.at(
          plan.over().multipliedBy(index).dividedBy(plan.calls()), () -> start(client, callee));
    }
    plan.troubles().forEach(trouble -> schedule.at(trouble.at(), () -> befalling.strike(trouble)));
    return schedule;
  }

  private void at(Duration time, Runnable event) {
    events.add(
        CompletableFuture.runAsync(
            event,
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, threads)));
  }

  private static void start(CamundaClient client, Callee callee) {
    ClusterRequests.withDefaultLimit()
        .sendOnce(
            "start a process of the campaign",
            () ->
                client
                    .newCreateInstanceCommand()
                    .bpmnProcessId(FaultCampaign.PROCESS)
                    .latestVersion()
                    .variables(
                        Map.of("phoneNumber", callee.phoneNumber(), "agentId", callee.agentId())));
  }

  /**
   * @return whether all has happened
   * @throws CompletionException if something of it could not be done
   */
  boolean over() {
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
