package io.github.camundabolna.benchmarks.makecall;

/**
 * What calls cost.
 *
 * @param threadSeconds for which the runtime's threads worked on the jobs, or waited for Bolna
 * @param runtimeCpuSeconds processor time of the runtime
 * @param engineCpuSeconds processor time of this JVM: the engine, the simulated Bolna, and the load
 * @param requests that Bolna has received
 */
record CallCosts(
    double threadSeconds, double runtimeCpuSeconds, double engineCpuSeconds, double requests) {

  /** Returns what each of so many calls has cost since an earlier reading. */
  CallCosts perCallSince(CallCosts earlier, int calls) {
    return new CallCosts(
        (threadSeconds - earlier.threadSeconds) / calls,
        (runtimeCpuSeconds - earlier.runtimeCpuSeconds) / calls,
        (engineCpuSeconds - earlier.engineCpuSeconds) / calls,
        (requests - earlier.requests) / calls);
  }
}
