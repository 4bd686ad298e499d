package io.github.camundabolna.simulator.siptrunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All trunks that have not been deleted, oldest first. Thread-safe. */
public final class SipTrunks {
  private final List<SipTrunk> trunks = new ArrayList<>();

  /** Adds a trunk; returns false if another one has its name. */
  public synchronized boolean add(SipTrunk trunk) {
    return !hasOther(trunk.id(), trunk.name()) && trunks.add(trunk);
  }

  /** Returns whether a trunk with another ID has this name. */
  public synchronized boolean hasOther(String id, String name) {
    return trunks.stream().anyMatch(each -> each.name().equals(name) && !each.id().equals(id));
  }

  public synchronized void remove(SipTrunk trunk) {
    trunks.remove(trunk);
  }

  public synchronized Optional<SipTrunk> find(String id) {
    return trunks.stream().filter(trunk -> trunk.id().equals(id)).findFirst();
  }

  public synchronized List<SipTrunk> all() {
    return List.copyOf(trunks);
  }
}
