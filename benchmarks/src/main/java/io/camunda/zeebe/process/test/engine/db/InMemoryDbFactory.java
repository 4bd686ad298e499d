package io.camunda.zeebe.process.test.engine.db;

import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.ZeebeDbFactory;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.protocol.EnumValue;
import io.camunda.zeebe.protocol.ScopedColumnFamily;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Gives the embedded engine the state store of a real cluster, RocksDB.
 *
 * <p>It takes the place of the engine's own class of this name, which comes later on the class
 * path. The engine has no setting for it. Its own store copies everything for each look at a few
 * entries, so with 10,000 waiting instances it does nothing else.
 *
 * @param <C> names the parts of the state
 */
public final class InMemoryDbFactory<
        C extends Enum<? extends EnumValue> & EnumValue & ScopedColumnFamily>
    implements ZeebeDbFactory<C> {

  private static final int PARTITION = 1;

  private final ZeebeRocksDbFactory<C> rocksDb =
      new ZeebeRocksDbFactory<>(
          new RocksDbConfiguration(),
          new ConsistencyChecksSettings(),
          new AccessMetricsConfiguration(AccessMetricsConfiguration.Kind.NONE, PARTITION),
          SimpleMeterRegistry::new);

  /** Creates an empty store, whose files are deleted when this program ends. */
  public ZeebeDb<C> createDb() {
    try {
      Path folder = Files.createTempDirectory("engine-state");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return createDb(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("the engine can't store its state", e);
    }
  }

  @Override
  public ZeebeDb<C> createDb(File folder, boolean avoidFlush) {
    return rocksDb.createDb(folder, avoidFlush);
  }

  @Override
  public ZeebeDb<C> createDb(File folder) {
    return rocksDb.createDb(folder);
  }

  @Override
  public ZeebeDb<C> openSnapshotOnlyDb(File folder) {
    return rocksDb.openSnapshotOnlyDb(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("could not delete " + folder, e);
    }
  }
}
