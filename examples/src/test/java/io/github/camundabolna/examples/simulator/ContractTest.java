package io.github.camundabolna.examples.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Holds the simulator to the published contract and to recorded bodies, where they are at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractTest {

  Contract contract;
  Stage stage;

  @BeforeAll
  void load() {
    assumeTrue(Contract.atHand(), "the published contract is not at hand");
    contract = Contract.load();
  }

  @BeforeEach
  void open() {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    stage.close();
  }
}
