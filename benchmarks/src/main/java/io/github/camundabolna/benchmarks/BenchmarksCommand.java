package io.github.camundabolna.benchmarks;

import io.github.camundabolna.benchmarks.report.Environment;
import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.ReportPrinter;
import io.github.camundabolna.benchmarks.report.ResultsFile;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import io.github.camundabolna.localcamunda.console.FailureMessage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the benchmarks, prints a table for each section, and writes all samples to a file. */
@Command(
    name = "benchmarks",
    description =
        "Measures what the connector costs, next to the generic connectors that people would use"
            + " instead.")
public final class BenchmarksCommand implements Callable<Integer> {

  private static final int USUAL_ROUNDS = 5;

  private final List<Section> sections;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = "--section",
      split = ",",
      paramLabel = "NAME",
      description = "Run only these sections, such as make-call,events. Default: all.")
  private List<String> chosen = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "" + USUAL_ROUNDS,
      description = "Rounds after the warm-up. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--brief",
      description = "One round of the smallest sizes, which only shows that everything runs.")
  private boolean brief;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      defaultValue = "target/benchmarks/results.json",
      description = "JSON file for every sample. Default: ${DEFAULT-VALUE}.")
  private Path results;

  BenchmarksCommand(List<Section> sections) {
    this.sections = sections;
  }

  /** Exits with 0 if everything was measured, whether or not the goals were met. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** Creates the command with all sections. */
  static CommandLine commandLine() {
    List<Section> sections = Sections.all();
    CommandLine line = new CommandLine(new BenchmarksCommand(sections));
    line.getCommandSpec()
        .usageMessage()
        .footerHeading("%nSections:%n")
        .footer(
            sections.stream()
                .map(section -> "  %-15s  %s".formatted(section.id(), section.title()))
                .toArray(String[]::new));
    return line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          command.getErr().println("The benchmarks failed: " + FailureMessage.of(failure));
          failure.printStackTrace(command.getErr());
          return 2;
        });
  }

  @Override
  public Integer call() {
    List<Section> run = chosenSections();
    if (rounds < 1) {
      throw invalid("--rounds is %d, but must be at least 1".formatted(rounds));
    }
    Samples samples = new Samples();
    List<Goal> goals = new ArrayList<>();
    PrintWriter out = spec.commandLine().getOut();
    ReportPrinter printer = new ReportPrinter(out, samples);
    Path folder = results.toAbsolutePath().getParent();
    for (Section section : run) {
      out.println(section.title() + " (" + section.id() + ")");
      try {
        section.measure(new BenchmarkRun(brief ? 1 : rounds, brief, folder, samples, out));
      } finally {
        // What was measured before a failure has taken long, and still counts.
        printer.printFigures(section.id(), section.title());
        List<Goal> ofSection = section.goals(samples);
        printer.printGoals(ofSection);
        goals.addAll(ofSection);
        new ResultsFile(Environment.read(), samples.all(), goals).write(results);
      }
    }
    if (brief) {
      out.println("A brief run: its figures and marks mean nothing.");
    }
    out.println("All samples are in " + results.toAbsolutePath().normalize());
    out.flush();
    return 0;
  }

  private List<Section> chosenSections() {
    List<String> known = sections.stream().map(Section::id).toList();
    chosen.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw invalid(
                  "--section is %s, but must be one of %s"
                      .formatted(name, String.join(", ", known)));
            });
    return sections.stream()
        .filter(section -> chosen.isEmpty() || chosen.contains(section.id()))
        .toList();
  }

  private ParameterException invalid(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
