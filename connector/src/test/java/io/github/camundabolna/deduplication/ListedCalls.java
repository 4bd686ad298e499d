package io.github.camundabolna.deduplication;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.JobAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls of one element instance in memory, and what happens to them. */
final class ListedCalls {

  final List<String> listed = new ArrayList<>();
  final List<String> dialed = new ArrayList<>();
  final Deque<ApiException> failingLooks = new ArrayDeque<>();
  Optional<ApiException> lostAnswer = Optional.empty();
  boolean isListedAtOnce = true;
  Runnable guards = () -> {};
  Runnable onLook = () -> {};
  Runnable beforeDialing = () -> {};
  final List<Instant> requestedAfter = new ArrayList<>();
  final List<Duration> patience = new ArrayList<>();
  int looks;

  static ApiException failure(Kind kind) {
    return ApiException.withoutAnswer(kind, Reason.REQUEST, "The vendor failed");
  }

  CallDirectory<String> of(JobAttempt job) {
    return new Directory(job);
  }

  private List<String> look(ListRequirement required) {
    looks++;
    requestedAfter.add(required.requestedAfter());
    patience.add(required.patience());
    onLook.run();
    if (!failingLooks.isEmpty()) {
      throw failingLooks.remove();
    }
    return List.copyOf(listed);
  }

  private String dial() {
    beforeDialing.run();
    String call = "call-" + (dialed.size() + 1);
    dialed.add(call);
    if (isListedAtOnce) {
      listed.add(call);
    }
    lostAnswer.ifPresent(
        failure -> {
          throw failure;
        });
    return call;
  }

  private final class Directory implements CallDirectory<String> {

    private final JobAttempt job;
    private final RequestContext caller;

    private Directory(JobAttempt job) {
      this.job = job;
      this.caller =
          RequestContext.inSharedThread(new ApiKey("key"), job.timeout().deadline(job.clock()));
    }

    @Override
    public Vendor vendor() {
      return Bolna.VENDOR;
    }

    @Override
    public JobAttempt job() {
      return job;
    }

    @Override
    public JobAttempt.Identity identity() {
      return job.identity("a number");
    }

    @Override
    public RequestContext caller() {
      return caller;
    }

    @Override
    public String id(String call) {
      return call;
    }

    @Override
    public String byId(String id) {
      return id;
    }

    @Override
    public List<String> lookUp(ListRequirement required) {
      return look(required);
    }

    @Override
    public void remember(String call) {}

    @Override
    public void checkBeforeDialing() {}

    @Override
    public Supplier<String> clear() {
      guards.run();
      return ListedCalls.this::dial;
    }

    @Override
    public boolean saysNotPlaced(ApiException failure) {
      return false;
    }

    @Override
    public CallDirectory<String> within(Duration time) {
      return this;
    }
  }
}
