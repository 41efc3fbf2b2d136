package hoplab.trial;

import hoplab.process.ChildProcess;
import hoplab.result.Plan;
import hoplab.simulation.Injector;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Listens to the injector: takes usage at the right moments, and moves the progress on. */
final class InjectorMarks implements Consumer<String> {

  private final Plan plan;
  private final UsageTracker usage;
  private final CompletableFuture<ChildProcess> injector;
  private final DoubleConsumer progress;
  private final double warmUpShare;

  InjectorMarks(
      Plan plan,
      UsageTracker usage,
      CompletableFuture<ChildProcess> injector,
      DoubleConsumer progress) {
    this.plan = plan;
    this.usage = usage;
    this.injector = injector;
    this.progress = progress;
    double warmUp = plan.warmUpLimitMillis();
    this.warmUpShare = warmUp / (warmUp + plan.measuredMillisPerTrial());
  }

  @Override
  public void accept(String line) {
    if (!line.startsWith(Injector.MARK)) {
      return;
    }
    String mark = line.substring(Injector.MARK.length());
    if (mark.startsWith("warm-up")) {
      double millis = value(mark, "millis=");
      progress.accept(warmUpShare * Math.min(1, millis / plan.warmUpLimitMillis()));
    } else if (mark.equals("measuring")) {
      usage.begin(pid());
      progress.accept(warmUpShare);
    } else if (mark.startsWith("progress")) {
      progress.accept(warmUpShare + (1 - warmUpShare) * value(mark, "progress="));
    } else if (mark.equals("measured")) {
      usage.end(pid());
      progress.accept(1);
    }
  }

  private long pid() {
    return injector.join().handle().pid();
  }

  private static double value(String mark, String key) {
    return Double.parseDouble(mark.substring(mark.indexOf(key) + key.length()).split(" ")[0]);
  }
}
