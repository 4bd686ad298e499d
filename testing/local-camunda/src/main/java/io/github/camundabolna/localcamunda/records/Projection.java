package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;

/** Keeps what it needs from each event of the engine; called under the lock of the record log. */
interface Projection {

  /** Reads the next event of the stream. */
  void read(Record<?> event);
}
