package io.github.camundabolna.testing;

import io.camunda.connector.api.inbound.ElementTemplateDetails;
import io.camunda.connector.runtime.core.inbound.InboundConnectorElement;
import io.camunda.connector.runtime.core.inbound.ProcessElementWithRuntimeData;
import io.camunda.connector.runtime.core.inbound.correlation.MessageCorrelationPoint.StandaloneMessageCorrelationPoint;
import io.camunda.connector.runtime.core.inbound.details.InboundConnectorDetails;
import io.camunda.connector.runtime.core.inbound.details.InboundConnectorDetails.ValidInboundConnectorDetails;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The elements of a diagram that share a connector, as the runtime reads them. */
record TestDefinition(
    Map<String, String> properties, String field, String type, long definition, int elements) {

  ValidInboundConnectorDetails details() {
    List<InboundConnectorElement> all =
        IntStream.range(0, elements).mapToObj(i -> element("wait" + i)).toList();
    return (ValidInboundConnectorDetails) InboundConnectorDetails.of("one", all);
  }

  private InboundConnectorElement element(String id) {
    return new InboundConnectorElement(
        properties,
        new StandaloneMessageCorrelationPoint("m", "=" + field, null, Duration.ofHours(1)),
        new ProcessElementWithRuntimeData(
            "campaign",
            1,
            definition,
            id,
            "Wait",
            type,
            "<default>",
            new ElementTemplateDetails("t", "1", ""),
            properties));
  }
}
