package io.github.camundabolna.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Checks the simulator against the published contract and recorded bodies, where available. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractTestBase {

  public PublishedContract contract;
  public SimulatorFixture fixture;

  @BeforeAll
  public void load() {
    assumeTrue(PublishedContract.isAvailable(), "the published contract is not at hand");
    contract = PublishedContract.load();
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
