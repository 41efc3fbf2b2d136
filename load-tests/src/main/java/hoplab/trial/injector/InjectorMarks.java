package hoplab.trial.injector;

import hoplab.process.ChildProcess;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.trial.UsageTracker;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Listens to the injector: takes usage at the right moments, and moves the progress on. */
final class InjectorMarks implements Consumer<String> {

  private final Plan plan;
  private final Map<Load, UsageTracker> usage;
  private final CompletableFuture<ChildProcess> injector;
  private final DoubleConsumer progress;
  private final BlockListener blocks;
  private Load present = Load.QUIET; // of the thread that reads

  /** Hears how many blocks of a window are over. */
  @FunctionalInterface
  interface BlockListener {
    void over(Load load, int blocks);
  }

  InjectorMarks(
      Plan plan,
      Map<Load, UsageTracker> usage,
      CompletableFuture<ChildProcess> injector,
      DoubleConsumer progress,
      BlockListener blocks) {
    this.blocks = blocks;
    this.plan = plan;
    this.usage = Map.copyOf(usage);
    this.injector = injector;
    this.progress = progress;
  }

  @Override
  public void accept(String line) {
    InjectorMark.of(line).ifPresent(this::accept);
  }

  private void accept(InjectorMark mark) {
    switch (mark.kind()) {
      case WARM_UP -> tell(Math.min(mark.value(), plan.warmUpLimitMillis()));
      case MEASURING -> {
        present = mark.load();
        usage.get(present).begin(pid());
        tell(before(present));
      }
      case PROGRESS -> {
        tell(before(present) + mark.value() * plan.measuredMillisPerTrial(present));
        blocks.over(present, (int) (mark.value() * plan.blocksPerTrial(present)));
      }
      case MEASURED -> {
        usage.get(mark.load()).end(pid());
        tell(before(mark.load()) + plan.measuredMillisPerTrial(mark.load()));
        blocks.over(mark.load(), plan.blocksPerTrial(mark.load()));
      }
    }
  }

  private long before(Load load) {
    return plan.warmUpLimitMillis() + (load == Load.QUIET ? 0 : plan.measuredMillisPerTrial());
  }

  private void tell(double millis) {
    progress.accept(millis / (before(Load.BUSY) + plan.measuredMillisPerTrial(Load.BUSY)));
  }

  private long pid() {
    return injector.join().handle().pid();
  }
}
