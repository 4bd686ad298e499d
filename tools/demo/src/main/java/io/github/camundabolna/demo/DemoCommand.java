package io.github.camundabolna.demo;

import io.github.camundabolna.demo.InstanceMonitor.FinishedInstance;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import io.github.camundabolna.localcamunda.client.Sleeper;
import io.github.camundabolna.localcamunda.console.FailureMessage;
import io.github.camundabolna.localcamunda.console.ProgressLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the examples; its exit status tells whether every process ended as expected. */
@Command(
    name = "examples",
    description =
        "Calls everyone in a file of appointments, a list in parallel, and a file in one batch.",
    footer = {
      "",
      "Environment:",
      "  BOLNA_BASE_URL, BOLNA_API_KEY  another Bolna than the built-in simulator",
      "  BOLNA_WEBHOOK_SECRET           what its events must carry",
      "  CAMUNDA_CLIENT_GRPC_ADDRESS,",
      "  CAMUNDA_CLIENT_REST_ADDRESS    another Camunda cluster",
      "Example: -Dargs=\"--serve --port 8085\""
    })
public final class DemoCommand implements Callable<Integer> {

  private static final String SIMULATED_AGENT = "11111111-2222-4333-8444-555555555555";

  /** It has no webhook, because the wait for a batch needs none. */
  private static final String SIMULATED_CAMPAIGN_AGENT = "22222222-3333-4444-8555-666666666666";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say this and end.")
  private boolean help;

  @Option(names = "--serve", description = "Keep everything up at the end, until Ctrl-C.")
  private boolean serve;

  @Option(
      names = "--port",
      defaultValue = "8085",
      description = "Port of the connector runtime; 0 for any. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--agent",
      description = "Agent that calls. Needed unless Bolna is on this machine.")
  private Optional<String> agent = Optional.empty();

  @Option(
      names = "--appointments",
      description =
          "CSV: patientName, phoneNumber, appointmentDate, appointmentTime. Needed unless Bolna is"
              + " on this machine.")
  private Optional<Path> appointments = Optional.empty();

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description =
          "CSV for the campaigns: contact_number, customerId, name, amount_due, due_date. Only if"
              + " Bolna is on this machine.")
  private Optional<Path> contacts = Optional.empty();

  @Option(
      names = "--at-most",
      defaultValue = "PT15M",
      description = "How long to wait for the processes, like PT30M. Default: ${DEFAULT-VALUE}.")
  private Duration atMost;

  /** Exits the JVM, because the stock runtime leaves a thread that would keep it alive. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Creates the command, which explains a failure in one sentence without a stack trace. */
  public static CommandLine commandLine() {
    return new CommandLine(new DemoCommand())
        .setParameterExceptionHandler(
            (mistake, args) -> printFailure(mistake.getCommandLine(), mistake))
        .setExecutionExceptionHandler((failure, command, result) -> printFailure(command, failure));
  }

  private static int printFailure(CommandLine command, Exception failure) {
    command.getErr().println(FailureMessage.of(failure));
    command
        .getErr()
        .println(
            "Options: -Dargs=--help. Log: " + System.getProperty("log.file", "local-camunda.log"));
    command.getErr().flush();
    return 2;
  }

  @Override
  public Integer call() throws InterruptedException {
    BolnaConnection bolna = BolnaConnection.namedBy(System::getenv);
    requireOwnNumbers(bolna);
    List<Person> people = PersonReader.appointments(appointments);
    CustomerFile customers = CustomerFile.read(contacts);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Starting the cluster, the connector runtime and Bolna …");
    out.flush();
    try (LocalStack stack = LocalStack.start(bolna, port)) {
      boolean asExpected = run(stack, bolna, people, customers, out);
      if (serve) {
        AddressPrinter.print(out, stack, bolna, agentId());
        new CountDownLatch(1).await();
      }
      return asExpected ? 0 : 1;
    }
  }

  private void requireOwnNumbers(BolnaConnection bolna) {
    if (bolna.real() && (agent.isEmpty() || appointments.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(),
          "BOLNA_BASE_URL is not this machine, so real phones may ring, and the numbers in the"
              + " examples may belong to strangers: name your own with --appointments, and the"
              + " agent with --agent.");
    }
    if (bolna.real() && contacts.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--contacts is the list of the campaigns, which are left out because BOLNA_BASE_URL is"
              + " not this machine.");
    }
  }

  private boolean run(
      LocalStack stack,
      BolnaConnection bolna,
      List<Person> people,
      CustomerFile customers,
      PrintWriter out) {
    Deployment deployment = new Deployment(stack.client(), ClusterRequests.withDefaultLimit());
    out.println("Deployed: " + String.join(", ", deployment.deploy()));
    stack.awaitReceiver();
    stack.registerWebhook(bolna, agentId());
    ExampleStarter starter =
        new ExampleStarter(
            deployment, agentId(), agent.orElse(SIMULATED_CAMPAIGN_AGENT), customers);
    HeldBatches heldBatches = stack.holdBatches(customers.customers().numbers().size());
    StartedExamples started =
        bolna.real() ? starter.remindersOf(people) : starter.everything(people);
    Map<Long, FinishedInstance> finished = monitor(stack, deployment, started, heldBatches);
    boolean strict = !bolna.external();
    CampaignSummary campaigns =
        new CampaignSummary(strict, customers.customers(), LocalStack.CONCURRENCY);
    return new ResultPrinter(new ResultSummary(strict), campaigns, out)
        .print(started, finished, PersonReader.contacts().size());
  }

  private Map<Long, FinishedInstance> monitor(
      LocalStack stack, Deployment deployment, StartedExamples started, HeldBatches heldBatches) {
    CampaignProgressMonitor campaigns =
        new CampaignProgressMonitor(
            stack.stateReader(), started.campaigns(), deployment::stopCampaign, heldBatches);
    List<StartedInstance> all = started.all();
    try (ProgressLine line = new ProgressLine(all.size())) {
      InstanceMonitor monitor =
          new InstanceMonitor(
              stack.stateReader(),
              done -> line.show(done, stack.progressText(campaigns.read())),
              Clock.systemUTC(),
              Sleeper.SYSTEM);
      Map<Long, FinishedInstance> finished = monitor.awaitAll(all, atMost);
      WaitTimeoutMessage.sentence(
              all.size() - finished.size(), all.size(), atMost, monitor.failure())
          .ifPresent(line::printAbove);
      return finished;
    }
  }

  private String agentId() {
    return agent.orElse(SIMULATED_AGENT);
  }
}
