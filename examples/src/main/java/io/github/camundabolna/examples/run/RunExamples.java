package io.github.camundabolna.examples.run;

import io.github.camundabolna.examples.run.Watch.Settled;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Runs the examples, and says by its exit status whether every process went as it should. */
@Command(
    name = "examples",
    description = "Calls everyone in a file of appointments, and a list in parallel.")
public final class RunExamples implements Callable<Integer> {

  private static final String SIMULATED_AGENT = "11111111-2222-4333-8444-555555555555";

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

  @Option(names = "--agent", description = "Agent that calls. Needed with a real Bolna.")
  private Optional<String> agent = Optional.empty();

  @Option(
      names = "--appointments",
      description = "CSV with your appointments. Needed with a real Bolna.")
  private Optional<Path> appointments = Optional.empty();

  @Option(
      names = "--at-most",
      defaultValue = "PT5M",
      description = "How long to wait for the processes. Default: ${DEFAULT-VALUE}.")
  private Duration atMost;

  /** Ends the JVM: the stock runtime leaves a thread behind that would keep it alive. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RunExamples()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    Bolna bolna = Bolna.namedBy(System::getenv);
    refuseToCallStrangers(bolna);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Starting the cluster, the connector runtime and Bolna …");
    out.flush();
    try (Stage stage = Stage.set(bolna, port)) {
      boolean right = run(stage, bolna, out);
      if (serve) {
        Addresses.print(out, stage, bolna);
        new CountDownLatch(1).await();
      }
      return right ? 0 : 1;
    }
  }

  private void refuseToCallStrangers(Bolna bolna) {
    if (bolna.real() && (agent.isEmpty() || appointments.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(),
          "BOLNA_BASE_URL is a real Bolna, and the numbers in the examples belong to strangers:"
              + " name your own with --appointments, and the agent with --agent.");
    }
  }

  private boolean run(Stage stage, Bolna bolna, PrintWriter out) {
    Deployment deployment = new Deployment(stage.client());
    out.println("Deployed: " + String.join(", ", deployment.deploy()));
    stage.awaitReceiver();
    WebhookAddress.tell(stage, bolna, agentId());
    List<Person> people = People.appointments(appointments);
    List<Started> reminders = new ArrayList<>();
    people.forEach(person -> reminders.add(remind(deployment, person)));
    Optional<Started> list = bolna.real() ? Optional.empty() : Optional.of(callList(deployment));
    Map<Long, Settled> settled = watch(stage, reminders, list);
    return new Ending(new Summary(!bolna.external()), out)
        .print(people, reminders, list, settled, People.contacts().size());
  }

  private Started remind(Deployment deployment, Person person) {
    Map<String, Object> variables = new HashMap<>(person.variables());
    variables.put("agentId", agentId());
    variables.put("pause", "PT2S");
    return deployment.start("appointment-reminder", variables);
  }

  private Started callList(Deployment deployment) {
    return deployment.start(
        "call-list", Map.of("agentId", agentId(), "contacts", People.contacts()));
  }

  private Map<Long, Settled> watch(Stage stage, List<Started> reminders, Optional<Started> list) {
    List<Started> all = new ArrayList<>(reminders);
    list.ifPresent(all::add);
    try (LiveLine line = new LiveLine(stage.simulator(), all.size())) {
      return new Watch(stage.reports(), line::show).until(all, atMost);
    }
  }

  private String agentId() {
    return agent.orElse(SIMULATED_AGENT);
  }
}
