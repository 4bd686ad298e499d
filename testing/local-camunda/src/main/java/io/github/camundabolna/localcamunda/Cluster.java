package io.github.camundabolna.localcamunda;

import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Camunda cluster that a program uses: an embedded engine or an existing cluster. */
public sealed interface Cluster extends AutoCloseable {

  /** Returns the settings that a connector runtime needs to reach the cluster. */
  Map<String, String> clientSettings();

  /** Returns the journal of an embedded engine; empty for other clusters. */
  Optional<ProcessJournal> journal();

  @Override
  void close();

  /**
   * Returns the cluster that {@code camunda.client.*} names in the system properties or the
   * environment, otherwise a new embedded engine.
   */
  static Cluster choose() {
    return chosenBy(allSettings());
  }

  /** Returns whether {@link #choose} takes an existing cluster. */
  static boolean exists() {
    return namedBy(allSettings());
  }

  private static Collection<String> allSettings() {
    var settings = new HashSet<>(System.getenv().keySet());
    settings.addAll(System.getProperties().stringPropertyNames());
    return settings;
  }

  private static boolean namedBy(Collection<String> settings) {
    return settings.stream().anyMatch(Remote::isNamedBy);
  }

  /**
   * Returns the cluster that {@code camunda.client.*} names, otherwise a new embedded engine.
   *
   * @param settings the names of all system properties and environment variables
   */
  static Cluster chosenBy(Collection<String> settings) {
    return namedBy(settings) ? new Remote() : new Embedded(EmbeddedEngine.start());
  }

  /** An engine in this JVM, which runs until this object is closed. */
  record Embedded(EmbeddedEngine engine) implements Cluster {

    @Override
    public Map<String, String> clientSettings() {
      return engine.clientSettings();
    }

    @Override
    public Optional<ProcessJournal> journal() {
      return Optional.of(engine.journal());
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** An existing cluster, which runtimes find by the same settings as this program. */
  record Remote() implements Cluster {

    private static final Set<String> ADDRESSES =
        Set.of(
            "camundaclientgrpcaddress", "camundaclientrestaddress", "camundaclientcloudclusterid");

    /** Returns whether the setting is an address, such as {@code camunda.client.grpc-address}. */
    static boolean isNamedBy(String setting) {
      return ADDRESSES.contains(setting.toLowerCase(Locale.ROOT).replaceAll("[._-]", ""));
    }

    @Override
    public Map<String, String> clientSettings() {
      return Map.of();
    }

    @Override
    public Optional<ProcessJournal> journal() {
      return Optional.empty();
    }

    @Override
    public void close() {
      // The cluster is not ours to stop.
    }
  }
}
