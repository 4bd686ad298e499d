package io.github.camundabolna.localcamunda;

import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Camunda cluster that a program works with: one of its own, or one that is there already. */
public sealed interface Cluster extends AutoCloseable {

  /** What a connector runtime must be told to reach the cluster, beyond what it finds by itself. */
  Map<String, String> clientSettings();

  /** What happened in the cluster, which only an embedded engine can tell. */
  Optional<ProcessJournal> book();

  @Override
  void close();

  /**
   * The cluster that the system properties or the environment name as {@code camunda.client.*},
   * else a new embedded engine.
   */
  static Cluster choose() {
    var settings = new HashSet<>(System.getenv().keySet());
    settings.addAll(System.getProperties().stringPropertyNames());
    return chosenBy(settings);
  }

  /**
   * The cluster that {@code camunda.client.*} names, else a new embedded engine.
   *
   * @param settings names of the system properties and environment variables that are set
   */
  static Cluster chosenBy(Collection<String> settings) {
    return settings.stream().anyMatch(Remote::isNamedBy)
        ? new Remote()
        : new Embedded(EmbeddedEngine.start());
  }

  /** An engine in this JVM, which lives as long as this object is not closed. */
  record Embedded(EmbeddedEngine engine) implements Cluster {

    @Override
    public Map<String, String> clientSettings() {
      return engine.clientSettings();
    }

    @Override
    public Optional<ProcessJournal> book() {
      return Optional.of(engine.book());
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** A cluster elsewhere, which runtimes find by the same settings as this program. */
  record Remote() implements Cluster {

    private static final Set<String> ADDRESSES =
        Set.of(
            "camundaclientgrpcaddress", "camundaclientrestaddress", "camundaclientcloudclusterid");

    /** True for {@code camunda.client.grpc-address} and the like, also as Spring's variables. */
    static boolean isNamedBy(String setting) {
      return ADDRESSES.contains(setting.toLowerCase(Locale.ROOT).replaceAll("[._-]", ""));
    }

    @Override
    public Map<String, String> clientSettings() {
      return Map.of();
    }

    @Override
    public Optional<ProcessJournal> book() {
      return Optional.empty();
    }

    @Override
    public void close() {
      // The cluster is not ours to stop.
    }
  }
}
