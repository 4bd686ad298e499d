package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.simulator.SimulatorSettings;

/** Wants many calls at the same time, from a vendor with its real limit of requests a minute. */
final class CallsAtOnce implements BackgroundLoad {

  private final CallAccount account;

  private CallsAtOnce(CallAccount account) {
    this.account = account;
  }

  /** Starts a vendor that answers quickly; returns when the engine has started all processes. */
  static CallsAtOnce start(Caller caller, int count, NeighborStack stack) {
    CallAccount account = CallAccount.open(caller, stack, SimulatorSettings::withRateLimits);
    VendorState.FAST.applyTo(account.vendor());
    for (int index = 0; index < count; index++) {
      account.call(index);
    }
    account.calls().await();
    return new CallsAtOnce(account);
  }

  @Override
  public String process() {
    return account.calls().process();
  }

  @Override
  public void close() {
    account.close();
  }
}
