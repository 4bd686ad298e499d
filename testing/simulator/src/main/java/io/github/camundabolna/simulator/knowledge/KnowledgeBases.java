package io.github.camundabolna.simulator.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All knowledge bases that have not been deleted. */
public final class KnowledgeBases {
  private final Map<Long, KnowledgeBase> inOrder = new ConcurrentSkipListMap<>();
  private final AtomicLong count = new AtomicLong();

  public void add(KnowledgeBase base) {
    inOrder.put(count.incrementAndGet(), base);
  }

  /** Finds one by its ID, with or without dashes. */
  public Optional<KnowledgeBase> find(String id) {
    return all().filter(base -> plain(base.id().toString()).equals(plain(id))).findFirst();
  }

  public void remove(KnowledgeBase base) {
    inOrder.values().remove(base);
  }

  /** Returns all, oldest first. */
  public Stream<KnowledgeBase> all() {
    return inOrder.values().stream();
  }

  private static String plain(String id) {
    return id.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
