package io.github.camundabolna.benchmarks.neighbor;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** Calls people at a fixed rate, whether or not the vendor answers. */
final class OngoingCalls implements BackgroundLoad {

  private final CallAccount account;
  private final FixedRate rate;

  private OngoingCalls(CallAccount account, Duration interval) {
    this.account = account;
    this.rate = FixedRate.start(interval, tick -> account.call(tick.index()));
  }

  /** Starts a vendor and places a call now, and at every interval. */
  static OngoingCalls start(
      Caller caller, VendorState state, Duration interval, NeighborStack stack) {
    CallAccount account = CallAccount.open(caller, stack, UnaryOperator.identity());
    state.applyTo(account.vendor());
    return new OngoingCalls(account, interval);
  }

  @Override
  public String process() {
    return account.calls().process();
  }

  @Override
  public void close() {
    rate.close();
    account.close();
  }
}
