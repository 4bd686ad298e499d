package io.github.camundabolna.bolna.wait.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.camundabolna.polling.InstanceReader;
import jakarta.validation.Valid;
import java.io.IOException;

/** The panel as it reads for one process instance. */
@JsonDeserialize(using = CallWaitInstance.Reader.class)
record CallWaitInstance(@Valid AwaitedCall awaited) {

  static final class Reader extends JsonDeserializer<CallWaitInstance> {

    private static final InstanceReader<AwaitedCall> PANEL =
        new InstanceReader<>(
            AwaitedCall.class, "executionId", AwaitedCall::new, AwaitedCall::executionId);

    @Override
    public CallWaitInstance deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new CallWaitInstance(PANEL.read(parser, context));
    }
  }
}
