package io.github.camundabolna.bolna.wait.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.camundabolna.polling.InstanceReader;
import jakarta.validation.Valid;
import java.io.IOException;

/** The panel as it reads for one process instance. */
@JsonDeserialize(using = BatchWaitInstance.Reader.class)
record BatchWaitInstance(@Valid AwaitedBatch awaited) {

  static final class Reader extends JsonDeserializer<BatchWaitInstance> {

    private static final InstanceReader<AwaitedBatch> PANEL =
        new InstanceReader<>(
            AwaitedBatch.class, "batchId", AwaitedBatch::new, AwaitedBatch::batchId);

    @Override
    public BatchWaitInstance deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new BatchWaitInstance(PANEL.read(parser, context));
    }
  }
}
