package io.github.camundabolna.demo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.LifecycleState;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TokenCountsTest {

  @Test
  void tokensOfAMultiInstanceActivityAreCountedOnceEach() {
    List<ElementRecord> active =
        List.of(
            element("calling", "PROCESS"),
            element("everyone", "MULTI_INSTANCE_BODY"),
            element("everyone", "SUB_PROCESS"),
            element("everyone", "SUB_PROCESS"),
            element("call", "SERVICE_TASK"),
            element("call", "SERVICE_TASK"));

    assertThat(TokenCounts.json(active, List.of()))
        .hasToString("[{\"element\":\"call\",\"count\":2,\"incidents\":0}]");
  }

  @Test
  void incidentIsShownAlsoWhereNoTokenIs() {
    OpenIncident incident =
        new OpenIncident(1, 2, 3, "everyone", "IO_MAPPING_ERROR", "no list", OptionalLong.empty());

    assertThat(TokenCounts.json(List.of(), List.of(incident)))
        .hasToString("[{\"element\":\"everyone\",\"count\":0,\"incidents\":1}]");
  }

  private static ElementRecord element(String id, String type) {
    return new ElementRecord(
        1, 2, 3, "calling", id, type, 4, "<default>", Instant.EPOCH, LifecycleState.ACTIVE);
  }
}
