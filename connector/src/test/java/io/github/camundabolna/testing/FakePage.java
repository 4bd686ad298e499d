package io.github.camundabolna.testing;

import java.util.List;
import java.util.stream.Collectors;

/** One page of what the {@link FakeBolna} lists. */
public record FakePage(List<FakeCall> all, int number, int size) {

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
