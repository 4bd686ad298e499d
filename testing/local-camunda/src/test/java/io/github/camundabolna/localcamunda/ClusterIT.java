package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "camunda.client.grpc-address",
        "camunda.client.rest-address",
        "camunda.client.cloud.cluster-id",
        "CAMUNDA_CLIENT_GRPCADDRESS",
        "CAMUNDA_CLIENT_GRPC_ADDRESS",
        "CAMUNDA_CLIENT_CLOUD_CLUSTERID"
      })
  void anAddressOfAClusterMeansThatCluster(String setting) {
    try (var cluster = Cluster.chosenBy(List.of("PATH", setting))) {
      assertThat(cluster).isEqualTo(new Cluster.Remote());
      assertThat(cluster.journal()).isEmpty();
      assertThat(cluster.clientSettings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"camunda.client.execution-threads", "CAMUNDA_CLIENT_AUTH_CLIENTID", "PATH"})
  void otherSettingsNameNoCluster(String setting) {
    assertThat(Cluster.Remote.isNamedBy(setting)).isFalse();
  }

  @Test
  void theJournalStaysReadableWhenTheEngineIsClosed() {
    var cluster = Cluster.chosenBy(List.of());
    cluster.close();

    assertThat(cluster.journal().orElseThrow().counts("any").started()).isZero();
  }
}
