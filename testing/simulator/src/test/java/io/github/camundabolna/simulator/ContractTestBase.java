package io.github.camundabolna.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camundabolna.contract.PublishedContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Checks the simulator against the published contract and recorded bodies, where available. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractTestBase {

  public ContractAssertions contract;
  public SimulatorFixture fixture;

  @BeforeAll
  public void load() {
    assumeTrue(PublishedContract.ifAtHand().isPresent(), "the published contract is not at hand");
    contract = new ContractAssertions(PublishedContract.ifAtHand().orElseThrow());
  }

  @BeforeEach
  public void open() {
    fixture = SimulatorFixture.open();
  }

  @AfterEach
  public void close() {
    fixture.close();
  }
}
