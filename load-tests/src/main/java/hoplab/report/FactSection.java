package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.result.Database;
import hoplab.result.Load;
import hoplab.result.Machine;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.SignInSwitch;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What was measured, and where. */
final class FactSection implements Section {
  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** One name with its value and the warnings that touch it. */
  record Entry(String name, String value, RawString notes) {}

  /**
   * A list of names and values.
   *
   * @param heading above the list
   * @param entries in their order
   */
  record Facts(String heading, List<Entry> entries) {

    private Facts(String heading) {
      this(heading, new ArrayList<>());
    }

    private Facts add(String name, String value) {
      return add(name, value, new RawString(""));
    }

    private Facts add(String name, String value, RawString notes) {
      entries.add(new Entry(name, value == null || value.isEmpty() ? "not known" : value, notes));
      return this;
    }
  }

  @Override
  public String page(PageContext page) {
    Run run = page.run();
    WarningNotes notes = page.notes();
    return Templates.render(
        "facts.html",
        List.of(
            machine(run.machine(), notes),
            plan(run),
            source(run, notes),
            database(run.database())));
  }

  private static Facts machine(Machine machine, WarningNotes notes) {
    String load =
        machine.loadAverageBefore() == null ? null : FIGURES.number(machine.loadAverageBefore(), 2);
    return new Facts("Machine")
        .add("processor", machine.processor())
        .add(
            "processors",
            machine.logicalProcessors() + " logical, " + machine.physicalCores() + " physical")
        .add("governor", machine.governor())
        .add("memory", FIGURES.gibibytes(machine.memoryBytes()))
        .add("system", machine.operatingSystem() + ", kernel " + machine.kernel())
        .add("scheduler", recorded(machine.scheduler()))
        .add(
            "virtual machine",
            machine.virtualMachine() == null ? "none recognised" : machine.virtualMachine())
        .add("Java", machine.jvm())
        .add("load before", load)
        .add(
            "busy before",
            FIGURES.percent(machine.busyShareBefore(), 1),
            notes.outsideTrials(WarningNotes.Place.MACHINE));
  }

  private static Facts plan(Run run) {
    Plan plan = run.plan();
    return new Facts("Plan")
        .add("rigor", plan.rigor().label())
        .add("trials", plan.trials() + ", each a fresh start of every process")
        .add(
            "rate",
            FIGURES.number(plan.ratePerSecond(), 0) + " users/s, each calls every variant once")
        .add("busy rate", busy(run))
        .add(
            "blocks",
            plan.blocksPerTrial() + " of " + FIGURES.count(plan.blockMillis()) + " ms in a trial")
        .add("warm-up", "at most " + FIGURES.duration(plan.warmUpLimitMillis()))
        .add("users", FIGURES.count(plan.users()))
        .add("of interest from", FIGURES.time(plan.smallestDifferenceMicros()))
        .add("confidence", FIGURES.confidence(plan.confidence()))
        .add("baseline", plan.baseline())
        .add("sign-in", recorded(plan.signIn() == null ? null : plan.signIn().label()))
        .add("signed in", signedIn(run));
  }

  private static String signedIn(Run run) {
    Plan plan = run.plan();
    if (plan.signedInUsers() == null) {
      return plan.signIn() == SignInSwitch.OFF ? "nobody" : Figures.NOT_RECORDED;
    }
    if (plan.signedInUsers() == 0) {
      return "staff alone, who may fetch every user";
    }
    String took =
        run.trials().stream()
            .map(trial -> trial.injection().warmUp().signInMillis())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .map(longest -> ", which took at most " + FIGURES.duration(longest.longValue()))
            .orElse("");
    return FIGURES.count(plan.signedInUsers())
        + " users before each warm-up"
        + took
        + "; each has a session of their own at each variant and fetches what is theirs";
  }

  private static String busy(Run run) {
    Plan plan = run.plan();
    if (plan.busyRatePerSecond() == null) {
      return run.schemaVersion() < Run.BUSY_SINCE ? Figures.NOT_RECORDED : "not measured";
    }
    return FIGURES.number(plan.busyRatePerSecond(), 0)
        + " users/s in a second window of each trial, "
        + plan.blocksPerTrial(Load.BUSY)
        + " blocks, in which the processors are to be about half busy";
  }

  private static Facts source(Run run, WarningNotes notes) {
    String dirty =
        run.source().dirty() ? ", with changes that no commit holds" : ", nothing uncommitted";
    return new Facts("Run")
        .add("bundle", run.id())
        .add("started", run.startedAt().toString())
        .add("took", FIGURES.duration(run.durationMillis()))
        .add("seed", Long.toString(run.seed()))
        .add("commit", run.source().commit() + dirty, notes.at(WarningNotes.Place.SOURCE))
        .add("flags of every tier", String.join(" ", run.plan().jvmFlags()))
        .add("niceness of every tier", recorded(run.plan().tierNiceness()))
        .add("compilers of every tier", run.plan().compilers().label())
        .add("start of every tier", start(run.plan()))
        .add("flags of the injector", String.join(" ", run.plan().injectorJvmFlags()))
        .add("format", "run.json, version " + run.schemaVersion());
  }

  private static String start(Plan plan) {
    if (plan.aotCache() == null) {
      return Figures.NOT_RECORDED;
    }
    return plan.aotCache()
        ? "from a cache of its classes and method profiles (AOT cache)"
        : "from an archive of its classes, without method profiles";
  }

  private static String recorded(Object value) {
    return value == null ? Figures.NOT_RECORDED : value.toString();
  }

  private static Facts database(Database database) {
    Facts facts = new Facts("Database");
    if (database == null || database.kind() == Database.Kind.NONE) {
      return facts.add("kind", "none: no variant asked for one");
    }
    facts.add("kind", database.kind().label()).add("version", database.version());
    return database.startupMillis() == null
        ? facts
        : facts.add("start-up", FIGURES.number(database.startupMillis(), 0) + " ms");
  }
}
