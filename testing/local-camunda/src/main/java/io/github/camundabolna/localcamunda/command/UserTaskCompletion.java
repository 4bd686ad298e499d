package io.github.camundabolna.localcamunda.command;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.lang.reflect.Field;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Completes user tasks. A cluster takes this command by REST only, and the embedded engine has no
 * REST, so the command is written to the engine's log.
 */
public final class UserTaskCompletion {

  /** The gateway of the engine writes there too. */
  private static final String LOG_OF_ENGINE = "logStream";

  private final LogStreamWriter writer;

  private UserTaskCompletion(LogStreamWriter writer) {
    this.writer = writer;
  }

  /** Creates a writer to the log of an engine. */
  public static UserTaskCompletion inLogOf(ZeebeTestEngine engine) {
    try {
      Field log = engine.getClass().getDeclaredField(LOG_OF_ENGINE);
      log.setAccessible(true);
      return new UserTaskCompletion(((LogStream) log.get(engine)).newLogStreamWriter());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the engine no longer keeps its log in a field", e);
    }
  }

  /**
   * Writes the command, which the engine carries out some milliseconds later.
   *
   * @param variables a JSON object
   * @return false if the engine takes no commands now
   */
  public boolean write(long userTaskKey, String variables) {
    UserTaskRecord command =
        new UserTaskRecord()
            .setUserTaskKey(userTaskKey)
            .setAction("complete")
            .setVariables(new UnsafeBuffer(MsgPackConverter.convertToMsgPack(variables)));
    RecordMetadata metadata =
        new RecordMetadata()
            .recordType(RecordType.COMMAND)
            .valueType(ValueType.USER_TASK)
            .intent(UserTaskIntent.COMPLETE);
    return writer
        .tryWrite(WriteContext.internal(), LogAppendEntry.of(userTaskKey, metadata, command))
        .isRight();
  }
}
