package hoplab.experiment.fault;

import hoplab.experiment.fault.FaultOptions.Planned;
import hoplab.experiment.fault.SteadyLoad.End;
import hoplab.experiment.fault.SteadyLoad.Sent;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.measure.UsageSnapshot;
import hoplab.result.FaultCell;
import hoplab.result.FaultCellBuilder;
import hoplab.result.FaultPlace.Kind;
import hoplab.result.Load;
import hoplab.trial.Participant;
import hoplab.trial.RunContext;
import hoplab.trial.UsageTracker;
import hoplab.wire.Wire;
import hoplab.wire.WireFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * One variant, alone on the machine, under a steady load, with a wire on every link: one fault
 * after another, each after the load has been answered well again. Nothing else uses the database
 * meanwhile, so that killing it hits this variant only.
 */
final class FaultTrial {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long BEFORE_NANOS = SECOND;
  private static final long LONGEST_WARM_UP_NANOS = 5 * SECOND;
  private static final long STEADY_NANOS = SECOND / 2;
  private static final long REST_NANOS = SECOND / 2;
  private static final long POLL_NANOS = SECOND / 200;

  /** So long the lab waits for right answers; a variant without any by then is started anew. */
  private static final long RECOVERY_NANOS = 15 * SECOND;

  private final int number;
  private final RunContext run;
  private final long seed;
  private final Participant participant;

  FaultTrial(int number, RunContext run, long seed, Participant participant) {
    this.number = number;
    this.run = run;
    this.seed = seed;
    this.participant = participant;
  }

  /**
   * Makes all faults.
   *
   * @param progress hears the share that is done, 0 to 1
   */
  List<FaultCell> make(List<Planned> planned, DoubleConsumer progress) {
    List<FaultCell> made = new ArrayList<>();
    while (made.size() < planned.size()) {
      made.addAll(
          makeFrom(
              planned.subList(made.size(), planned.size()),
              done -> progress.accept((double) (made.size() + done) / planned.size())));
    }
    return made;
  }

  /** As many as there are until right answers fail to come back; one at least. */
  private List<FaultCell> makeFrom(List<Planned> planned, DoubleConsumer progress) {
    List<FaultCell> made = new ArrayList<>();
    try (WiredLinks links = WiredLinks.everywhere(seed);
        RunningVariant running =
            RunningVariant.start(
                participant.variant(), participant.name(), run.launchOf(number, links))) {
      UsageTracker usage =
          new UsageTracker(number, Load.QUIET, run, Map.of(participant.name(), running));
      double before = busyElsewhere(usage);
      Map<String, Wire> wires = links.byLink(participant.name());
      boolean recovered = true;
      try (SteadyLoad load = new SteadyLoad(running, run.options().ratePerSecond(), seed)) {
        LockSupport.parkNanos(
            Math.min(LONGEST_WARM_UP_NANOS, run.options().warmUpLimit().toNanos()));
        for (int i = 0; i < planned.size() && recovered; i++) {
          recovered = new One(planned.get(i), running, wires, load).make(made);
          progress.accept(made.size());
        }
      }
      double share = (before + busyElsewhere(usage)) / 2;
      made.replaceAll(cell -> FaultCellBuilder.from(cell).withBusyElsewhereShare(share));
    }
    return made;
  }

  private static double busyElsewhere(UsageTracker usage) {
    UsageSnapshot before = usage.now();
    LockSupport.parkNanos(REST_NANOS);
    return usage.now().since(before).busyElsewhereShare();
  }

  /** One fault. */
  private final class One {
    private final Planned planned;
    private final RunningVariant running;
    private final Map<String, Wire> wires;
    private final SteadyLoad load;
    private final long lengthNanos = FaultOptions.length(run.options()).toNanos();

    One(Planned planned, RunningVariant running, Map<String, Wire> wires, SteadyLoad load) {
      this.planned = planned;
      this.running = running;
      this.wires = wires;
      this.load = load;
    }

    /** Whether right answers came back. */
    boolean make(List<FaultCell> made) {
      long from = System.nanoTime();
      LockSupport.parkNanos(BEFORE_NANOS);
      long begin = System.nanoTime();
      happen();
      long end = System.nanoTime();
      boolean recovered =
          await(() -> isSteady(from))
              && await(() -> new SentRequests(load.since(from), begin, end).allTold());
      SentRequests all = new SentRequests(load.since(from), begin, end);
      made.add(
          FaultCellBuilder.builder()
              .trial(number)
              .variant(participant.name())
              .place(planned.place())
              .fault(planned.kind())
              .ratePerSecond(run.options().ratePerSecond())
              .faultMillis((end - begin) / 1e6)
              .lateMillis(all.lateMillis())
              .busyElsewhereShare(0)
              .requests(SteadyLoad.useCases().stream().map(all::of).toList())
              .reach(null)
              .build());
      return recovered;
    }

    private void happen() {
      if (planned.place().kind() == Kind.DATABASE) {
        run.database().kill();
        LockSupport.parkNanos(lengthNanos);
        run.database().startAgain();
      } else if (planned.place().kind() == Kind.TIER) {
        running.kill(planned.place().name());
        LockSupport.parkNanos(lengthNanos);
        running.startAgain(planned.place().name());
      } else {
        Wire wire = wires.get(planned.place().name());
        wire.put(WireFault.valueOf(planned.kind().name()));
        LockSupport.parkNanos(lengthNanos);
        wire.put(WireFault.NONE);
      }
    }

    /** Every request of each use case that was sent in the last half second was answered right. */
    private boolean isSteady(long from) {
      long since = System.nanoTime() - STEADY_NANOS;
      List<Sent> last = load.since(from).stream().filter(s -> s.plannedNanos() >= since).toList();
      long over = last.stream().filter(Sent::isOver).count();
      return over * 2 > last.size()
          && last.stream().filter(Sent::isOver).allMatch(sent -> sent.end() == End.RIGHT)
          && SteadyLoad.useCases().stream()
              .allMatch(
                  useCase -> last.stream().anyMatch(s -> s.isOver() && s.useCase() == useCase));
    }

    private boolean await(BooleanSupplier condition) {
      long limit = System.nanoTime() + RECOVERY_NANOS;
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > limit) {
          return false;
        }
        LockSupport.parkNanos(POLL_NANOS);
      }
      return true;
    }
  }
}
