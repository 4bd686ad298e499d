package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.console.FailureMessage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the fault campaign; its exit status tells whether the promises were kept. */
@Command(
    name = "faults",
    description =
        "Calls 2,000 people while webhooks are lost, vendors fail and runtimes are killed, and"
            + " counts who was dialed twice or forgotten, and how another connector fared.")
public final class FaultCampaignCommand implements Callable<Integer> {

  private static final int MOST_CALLS = 10_000;
  private static final Duration SHORTEST = Duration.ofSeconds(10);

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say this and end.")
  private boolean help;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "All chance is drawn from it. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--brief", description = "40 calls, as in the tests.")
  private boolean brief;

  @Option(
      names = "--calls",
      paramLabel = "NUMBER",
      description = "How many people are called. Default: 2,000; with --brief, 40.")
  private Optional<Integer> calls = Optional.empty();

  @Option(
      names = "--over",
      paramLabel = "TIME",
      description =
          "The time in which their processes are started, like PT2M. The outages shrink with it."
              + " Default: PT10M; with --brief, PT12S.")
  private Optional<Duration> over = Optional.empty();

  @Option(
      names = "--logs",
      paramLabel = "FOLDER",
      defaultValue = "target/fault-campaign",
      description = "For the logs of runtimes and simulators. Default: ${DEFAULT-VALUE}.")
  private Path logs;

  /**
   * Exits with 0 if everything is correct, with 1 if not, and with 2 if the campaign failed to run.
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Creates the command. */
  public static CommandLine commandLine() {
    return new CommandLine(new FaultCampaignCommand())
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              command
                  .getErr()
                  .println("The campaign could not be carried out: " + FailureMessage.of(failure));
              return 2;
            });
  }

  @Override
  public Integer call() {
    CampaignPlan plan = plan();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Starting the engine, two connector runtimes and %s, each in a JVM of its own …"
            .formatted(vendors()));
    out.flush();
    try (FaultCampaign campaign = FaultCampaign.prepare(plan, logs.toAbsolutePath())) {
      Findings findings = campaign.run();
      new FindingsTable(out).print(title(plan, findings), findings);
      return findings.passed() ? 0 : 1;
    }
  }

  private CampaignPlan plan() {
    CampaignPlan plan = brief ? CampaignPlan.brief(seed) : CampaignPlan.full(seed);
    int people = calls.orElse(plan.calls());
    Duration time = over.orElse(plan.startPeriod());
    if (people < 1 || people > MOST_CALLS) {
      throw invalid("--calls is %d, but must be from 1 to %d".formatted(people, MOST_CALLS));
    }
    if (time.compareTo(SHORTEST) < 0) {
      throw invalid("--over is %s, but must be at least %s".formatted(time, SHORTEST));
    }
    return plan.with(people, time);
  }

  private ParameterException invalid(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private static String vendors() {
    return Stream.of(Vendor.values()).map(Vendor::displayName).collect(Collectors.joining(" and "));
  }

  private static String title(CampaignPlan plan, Findings findings) {
    return "Seed %d: %,d calls started in %d s, all over after %d s"
        .formatted(
            plan.seed(),
            plan.calls(),
            plan.startPeriod().toSeconds(),
            findings.duration().toSeconds());
  }
}
