package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.fault.Fault;
import java.time.Duration;
import java.util.Locale;

/** How the vendor answers. */
enum VendorState {
  /** After 20 ms. */
  FAST {
    @Override
    void applyTo(BolnaSimulator vendor) {
      vendor.slowDown(Duration.ofMillis(20));
    }
  },
  /** After ten seconds. */
  SLOW {
    @Override
    void applyTo(BolnaSimulator vendor) {
      vendor.slowDown(Duration.ofSeconds(10));
    }
  },
  /** It takes requests, and never answers. */
  HANGING {
    @Override
    void applyTo(BolnaSimulator vendor) {
      vendor.activateFault(Fault.TIME_OUT);
    }
  },
  /** It refuses connections. */
  REFUSING {
    @Override
    void applyTo(BolnaSimulator vendor) {
      vendor.stopListening();
    }
  };

  /** Puts a vendor into this state. */
  abstract void applyTo(BolnaSimulator vendor);

  /** Returns the name of the row. */
  String row() {
    return name().toLowerCase(Locale.ROOT);
  }
}
