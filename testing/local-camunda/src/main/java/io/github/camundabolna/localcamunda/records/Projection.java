package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;

/** Keeps what it needs of each event of the engine; called under the lock of the record log. */
interface Projection {

  /** Takes the next event in the order of the stream. */
  void read(Record<?> event);
}
