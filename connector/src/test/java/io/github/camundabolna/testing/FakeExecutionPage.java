package io.github.camundabolna.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** One page of what the {@link FakeBolna} lists. */
public record FakeExecutionPage(List<FakeCall> all, int number, int size) {

  static boolean isTooWide(HttpUrl url) {
    return time(url, "from").plus(Duration.ofDays(7)).isBefore(time(url, "to"));
  }

  /** What Bolna lists of these calls when it is asked for that page. */
  static FakeExecutionPage of(HttpUrl url, List<FakeCall> calls) {
    Instant from = time(url, "from");
    Instant to = time(url, "to");
    Optional<String> status = Optional.ofNullable(url.queryParameter("status"));
    List<FakeCall> wanted =
        calls.stream()
            .filter(call -> status.isEmpty() || status.get().equals(call.status()))
            .filter(call -> !call.createdAt().isBefore(from) && !call.createdAt().isAfter(to))
            .sorted(Comparator.comparing(FakeCall::createdAt).reversed())
            .toList();
    return new FakeExecutionPage(wanted, Integer.parseInt(url.queryParameter("page_number")), 50);
  }

  private static Instant time(HttpUrl url, String parameter) {
    return Instant.parse(url.queryParameter(parameter));
  }

  public List<FakeCall> rows() {
    return all.stream().skip((number - 1L) * size).limit(size).toList();
  }

  public String json() {
    return json(rows(), all.size(), number * size < all.size());
  }

  public String json(List<FakeCall> rows, int total, boolean hasMore) {
    return "{\"data\":[%s],\"total\":%d,\"has_more\":%s}"
        .formatted(
            rows.stream().map(FakeCall::row).collect(Collectors.joining(",")), total, hasMore);
  }
}
