package io.github.camundabolna.demo;

import io.github.camundabolna.demo.InstanceMonitor.FinishedInstance;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import io.github.camundabolna.localcamunda.client.Sleeper;
import io.github.camundabolna.localcamunda.console.DisplayText;
import io.github.camundabolna.localcamunda.console.ProgressLine;
import io.github.camundabolna.localcamunda.console.Screen;
import io.github.camundabolna.localcamunda.console.StepPrinter;
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
    customSynopsis = "mvn -q -DskipTests -Ptry verify [-Dargs=\"OPTIONS\"]",
    description = {
      "",
      "Runs the examples: a reminder call for each appointment, calls that are repeated, a call"
          + " list, two payment campaigns, and a survey with CallingBox. By default, simulators"
          + " take the place of Bolna and CallingBox, and no phone rings.",
      ""
    },
    optionListHeading = "Options:%n",
    footer = {
      "",
      "Environment variables:",
      "  BOLNA_BASE_URL, BOLNA_API_KEY  Bolna to call with instead of the simulator",
      "  BOLNA_WEBHOOK_SECRET           secret of its webhook, at least 16 characters",
      "  CAMUNDA_CLIENT_GRPC_ADDRESS,",
      "  CAMUNDA_CLIENT_REST_ADDRESS    Camunda cluster instead of the built-in engine",
      "",
      "Exit status: 0 if every row is as expected (✓), 1 if not, 2 if it couldn't run.",
      "Example: mvn -q -DskipTests -Ptry verify -Dargs=\"--serve --port 8086\""
    })
public final class DemoCommand implements Callable<Integer> {

  private static final String SIMULATED_AGENT = "11111111-2222-4333-8444-555555555555";

  /** It has no webhook, because the wait for a batch needs none. */
  private static final String SIMULATED_CAMPAIGN_AGENT = "22222222-3333-4444-8555-666666666666";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = "--serve",
      description = "Keep everything running at the end, until you press Ctrl-C.")
  private boolean serve;

  @Option(
      names = "--port",
      defaultValue = "8085",
      paramLabel = "PORT",
      description = "Port of the connector runtime; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--agent",
      paramLabel = "ID",
      description = "Agent that calls. Required unless Bolna runs on this machine.")
  private Optional<String> agent = Optional.empty();

  @Option(
      names = "--appointments",
      paramLabel = "FILE",
      description =
          "CSV file with the columns patientName, phoneNumber, appointmentDate, appointmentTime."
              + " Required unless Bolna runs on this machine.")
  private Optional<Path> appointments = Optional.empty();

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description =
          "CSV file for the campaigns, with the columns contact_number, customerId, name,"
              + " amount_due, due_date. Only if Bolna runs on this machine.")
  private Optional<Path> contacts = Optional.empty();

  @Option(
      names = "--at-most",
      defaultValue = "PT15M",
      paramLabel = "TIME",
      description = "How long to wait for the processes, such as PT30M. Default: ${DEFAULT-VALUE}.")
  private Duration atMost;

  /** Exits the JVM, because the stock runtime leaves a thread that would keep it alive. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Creates the command, which explains a failure in one sentence without a stack trace. */
  public static CommandLine commandLine() {
    return new CommandLine(new DemoCommand())
        .registerConverter(int.class, OptionValues::port)
        .registerConverter(Duration.class, OptionValues::duration)
        .setParameterExceptionHandler((mistake, args) -> FailurePrinter.print(mistake))
        .setExecutionExceptionHandler(
            (failure, command, result) -> FailurePrinter.print(command, failure));
  }

  @Override
  public Integer call() throws InterruptedException {
    BolnaConnection bolna = BolnaConnection.namedBy(System::getenv);
    requireOwnNumbers(bolna);
    List<Person> people = PersonReader.appointments(appointments);
    CustomerFile customers = CustomerFile.read(contacts);
    PrintWriter out = spec.commandLine().getOut();
    int columns = Screen.ofStandardOutput().columns();
    out.println();
    out.println(DisplayText.wrapped(introduction(bolna), columns));
    StepPrinter steps = new StepPrinter(out);
    StackPorts ports = serve ? StackPorts.forPages(port) : StackPorts.anyFree(port);
    try (LocalStack stack = LocalStack.start(bolna, ports, agentId(), steps)) {
      if (serve) {
        AddressPrinter.printPages(out, stack);
      }
      boolean asExpected = run(stack, bolna, people, customers, steps, columns);
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
          "Real phones may ring, because BOLNA_BASE_URL isn't this machine. The numbers in the"
              + " examples may belong to strangers. Name your own numbers with --appointments, and"
              + " the agent with --agent.");
    }
    if (bolna.real() && contacts.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "Remove --contacts: the campaigns don't run, because BOLNA_BASE_URL isn't this machine.");
    }
  }

  private static String introduction(BolnaConnection bolna) {
    return bolna
        .baseUrl()
        .map("Running the examples with Bolna at %s."::formatted)
        .orElse(
            "Running the examples with a simulated Bolna and a simulated CallingBox: no phone"
                + " rings. This takes one to two minutes, more on a busy machine.");
  }

  private boolean run(
      LocalStack stack,
      BolnaConnection bolna,
      List<Person> people,
      CustomerFile customers,
      StepPrinter steps,
      int columns) {
    Deployment deployment = new Deployment(stack.client(), ClusterRequests.withDefaultLimit());
    steps.run("Deploying the processes", deployment::deploy);
    steps.run("Waiting for the webhooks of the receivers", stack::awaitReceivers);
    stack.registerWebhooks(bolna, agentId());
    ExampleStarter starter =
        new ExampleStarter(
            deployment, agentId(), agent.orElse(SIMULATED_CAMPAIGN_AGENT), customers);
    HeldBatches heldBatches = stack.holdBatches(customers.customers().numbers().size());
    StartedExamples started =
        steps.run(
            "Starting the process instances",
            () -> bolna.real() ? starter.remindersOf(people) : starter.everything(people));
    Map<Long, FinishedInstance> finished = monitor(stack, deployment, started, heldBatches);
    boolean strict = !bolna.external();
    CampaignSummary campaigns =
        new CampaignSummary(strict, customers.customers(), LocalStack.CONCURRENCY);
    return new ResultPrinter(new ResultSummary(strict), campaigns, steps.out(), columns)
        .print(started, finished, PersonReader.contacts().size());
  }

  private Map<Long, FinishedInstance> monitor(
      LocalStack stack, Deployment deployment, StartedExamples started, HeldBatches heldBatches) {
    CampaignProgressMonitor campaigns =
        new CampaignProgressMonitor(
            stack.stateReader(), started.campaigns(), deployment::stopCampaign, heldBatches);
    List<StartedInstance> all = started.all();
    try (ProgressLine line = ProgressLine.create(all.size())) {
      InstanceMonitor monitor =
          new InstanceMonitor(
              stack.stateReader(),
              done -> line.show(done, progressTexts(stack.progressText(), campaigns.read())),
              Clock.systemUTC(),
              Sleeper.SYSTEM);
      Map<Long, FinishedInstance> finished = monitor.awaitAll(all, atMost);
      WaitTimeoutMessage.sentence(
              all.size() - finished.size(), all.size(), atMost, monitor.failure())
          .ifPresent(line::printAbove);
      return finished;
    }
  }

  /** Returns the same progress twice, in full and without the campaigns. */
  private static String[] progressTexts(String calls, String campaigns) {
    return campaigns.isEmpty()
        ? new String[] {calls}
        : new String[] {calls + "; campaigns: " + campaigns, calls};
  }

  private String agentId() {
    return agent.orElse(SIMULATED_AGENT);
  }
}
