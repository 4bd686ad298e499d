package io.github.camundabolna.benchmarks.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CampaignSizeTest {

  private static final CampaignSize SIZE = new CampaignSize(100_000, 10_000, 128);

  @Test
  void rowNamesTheStepAndItsSize() {
    assertThat(SIZE.row(CampaignStep.CREATE))
        .isEqualTo("create and schedule, 100,000 contacts, 128 MB heap");
    assertThat(SIZE.row(CampaignStep.COLLECT))
        .isEqualTo("list calls as a document, 10,000 calls, 128 MB heap");
  }

  @Test
  void requestsDoNotDependOnTheContactsAndGrowWithThePagesOfCalls() {
    assertThat(SIZE.mostRequests(CampaignStep.CREATE)).isEqualTo(3);
    assertThat(SIZE.mostRequests(CampaignStep.COLLECT)).isEqualTo(12);
  }
}
