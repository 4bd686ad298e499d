package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.runtime.core.ConnectorConfigurationUtil;
import java.lang.reflect.Method;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A timeout that only the runtime reads would let the connector take a retry for a new job. */
class JobTimeoutConnectorNameTest {

  static Stream<String> connectors() {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .map(each -> each.type().getAnnotation(OutboundConnector.class).name());
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void settingsHaveTheNameThatTheRuntimeReads(String connector) throws Exception {
    Method ofRuntime =
        ConnectorConfigurationUtil.class.getDeclaredMethod(
            "toNormalizedConnectorName", String.class);
    ofRuntime.setAccessible(true);

    assertThat(JobTimeout.nameInSettings(connector)).isEqualTo(ofRuntime.invoke(null, connector));
  }
}
