package io.github.camundabolna.simulator.siptrunk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A trunk, whose settings and numbers change. Thread-safe. */
public final class SipTrunk {
  private final String id;
  private final Instant createdAt;
  private final ObjectNode settings;
  private final List<TrunkNumber> numbers = new ArrayList<>();
  private Instant updatedAt;

  public SipTrunk(String id, ObjectNode settings, Instant createdAt) {
    this.id = id;
    this.settings = settings.deepCopy();
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  public String id() {
    return id;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public synchronized Instant updatedAt() {
    return updatedAt;
  }

  public synchronized String name() {
    return settings.path("name").asText();
  }

  public synchronized boolean active() {
    return settings.path("is_active").asBoolean();
  }

  /** Returns a copy of the settings. */
  public synchronized ObjectNode settings() {
    return settings.deepCopy();
  }

  /** Changes only these settings. */
  public synchronized void update(ObjectNode changes, Instant now) {
    settings.setAll(changes);
    updatedAt = now;
  }

  /** Adds a number even if the trunk has it: the contract doesn't say that Bolna refuses it. */
  public synchronized void add(TrunkNumber number) {
    numbers.add(number);
  }

  /** Removes a number; returns false if the trunk doesn't have it. */
  public synchronized boolean remove(String numberId) {
    return numbers.removeIf(number -> number.id().equals(numberId));
  }

  public synchronized List<TrunkNumber> numbers() {
    return List.copyOf(numbers);
  }
}
