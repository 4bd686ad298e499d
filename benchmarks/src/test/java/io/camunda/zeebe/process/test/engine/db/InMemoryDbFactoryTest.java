package io.camunda.zeebe.process.test.engine.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.transaction.ZeebeTransactionDb;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import org.junit.jupiter.api.Test;

class InMemoryDbFactoryTest {

  /** The engine's own class of this name must come later on the class path. */
  @Test
  void engineStoresItsStateInRocksDb() throws Exception {
    ZeebeDb<ZbColumnFamilies> store = new InMemoryDbFactory<ZbColumnFamilies>().createDb();
    try {
      assertThat(store).isInstanceOf(ZeebeTransactionDb.class);
    } finally {
      store.close();
    }
  }
}
