package io.github.camundabolna.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Holds the simulator to the published contract and to recorded bodies, where they are at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractTestBase {

  public PublishedContract contract;
  public SimulatorFixture stage;

  @BeforeAll
  public void load() {
    assumeTrue(PublishedContract.atHand(), "the published contract is not at hand");
    contract = PublishedContract.load();
  }

  @BeforeEach
  public void open() {
    stage = SimulatorFixture.open();
  }

  @AfterEach
  public void close() {
    stage.close();
  }
}
