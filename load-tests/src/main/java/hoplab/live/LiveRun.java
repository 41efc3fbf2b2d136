package hoplab.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.live.InvitedPages.Content;
import hoplab.live.LiveView.State;
import hoplab.live.LiveView.TrialView;
import hoplab.live.LiveView.Window;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.TrialResult;
import hoplab.trial.Progress;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What is known so far of the runs of one command, on a page and in lines. Within a trial that is
 * counts; medians come between trials, ratios and their intervals from the second on, all not final
 * until the planned trials are done. A run that ends before that is INVALID.
 */
public final class LiveRun implements Progress, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOT_FINAL =
      "Not final: it may change with every trial that is to come. A run that is stopped early is"
          + " INVALID.";
  private static final long WATCHED_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long LAST_LOOK_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final Consumer<String> lines;
  private final InvitedPages pages;
  private final Thread interrupted = new Thread(this::stopEarly, "hoplab-live-end");
  private final List<Map<Load, Window>> windows = new ArrayList<>();
  private TrialsSoFar soFar;
  private LiveView view =
      new LiveView(State.RUNNING, "", "starting", 0, List.of(), List.of(), List.of(), NOT_FINAL);
  private boolean begun;
  private long lookedNanos;
  private boolean endSent;
  private boolean endSeen;

  private LiveRun(Consumer<String> lines) {
    this.lines = lines;
    this.pages =
        InvitedPages.serve(
            Map.of(
                "/", Content.resource("hoplab/live/live.html"),
                "/design.css", Content.resource("hoplab/design/design.css"),
                "/live.css", Content.resource("hoplab/live/live.css"),
                "/live.js", Content.resource("hoplab/live/live.js"),
                "/state.json", new Content("json", this::state, this::looked)));
    Runtime.getRuntime().addShutdownHook(interrupted);
  }

  /**
   * Serves the page.
   *
   * @param lines takes a sentence whenever a trial is over, and where the page is
   */
  public static LiveRun serve(Consumer<String> lines) {
    LiveRun live = new LiveRun(lines);
    lines.accept("watch it at " + live.address() + " (good for one browser, once)");
    return live;
  }

  /** Where to watch. */
  URI address() {
    return pages.invitation();
  }

  /** A run begins. */
  public synchronized void begin(String question, int trials) {
    windows.clear();
    for (int i = 0; i < trials; i++) {
      windows.add(new EnumMap<>(Load.class));
    }
    soFar = null;
    begun = true;
    endSent = false;
    endSeen = false;
    view =
        new LiveView(
            State.RUNNING, question, "starting", 0, List.of(), List.of(), List.of(), NOT_FINAL);
    refresh();
  }

  @Override
  public synchronized void at(String doing, double share) {
    view =
        LiveViewBuilder.from(view).with(v -> v.doing(doing).percent((int) Math.floor(100 * share)));
  }

  @Override
  public synchronized void blocks(int trial, Load load, int over, int planned) {
    if (trial <= windows.size()) {
      windows.get(trial - 1).put(load, new Window(load.label(), over, planned));
      refresh();
    }
  }

  @Override
  public synchronized void trials(Plan plan, List<TrialResult> over) {
    soFar = new TrialsSoFar(plan, over);
    refresh();
    StringBuilder line = new StringBuilder();
    view.rows()
        .forEach(
            row ->
                line.append(line.isEmpty() ? "" : "; ")
                    .append(row.variant() + " " + row.median())
                    .append(row.ratio().isEmpty() ? "" : ", ratio " + row.ratio()));
    lines.accept("%d of %d trials, not final: %s".formatted(over.size(), plan.trials(), line));
  }

  /**
   * The run has come to its end.
   *
   * @param report where its report is
   */
  public synchronized void ended(Run run, String report) {
    begun = false;
    List<String> faults =
        run.warnings().stream().filter(w -> w.invalidates()).map(w -> w.message()).toList();
    view =
        LiveViewBuilder.from(view)
            .with(
                v ->
                    v.state(run.valid() ? State.DONE : State.INVALID)
                        .percent(100)
                        .doing(
                            run.valid() ? "Done: valid" : "INVALID: " + String.join("; ", faults))
                        .rows(
                            TrialsSoFar.rows(run.variants(), run.comparisons(), run.plan(), false))
                        .note("Report: " + report));
  }

  /** What was shown is no result, nor is it kept. */
  private void stopEarly() {
    synchronized (this) {
      if (!begun) {
        return;
      }
      begun = false;
      int over = soFar == null ? 0 : soFar.trials().size();
      String sentence = "stopped after %d of %d trials".formatted(over, windows.size());
      view =
          LiveViewBuilder.from(view)
              .with(
                  v ->
                      v.state(State.INVALID)
                          .doing("INVALID: " + sentence)
                          .note("Nothing that stands here is a result; no bundle was left."));
      lines.accept(sentence + ": INVALID; nothing that was shown is a result");
    }
    awaitLastLook();
  }

  private void refresh() {
    List<TrialView> trials = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      trials.add(
          new TrialView(
              i + 1,
              List.copyOf(windows.get(i).values()),
              soFar == null ? List.of() : soFar.lines(i + 1)));
    }
    view =
        LiveViewBuilder.from(view)
            .with(
                v ->
                    v.trials(trials)
                        .axis(soFar == null ? List.of() : soFar.axis())
                        .rows(soFar == null ? List.of() : soFar.rows()));
  }

  private synchronized String state() {
    lookedNanos = System.nanoTime();
    endSent = view.state() != State.RUNNING;
    try {
      return JSON.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view is JSON", e);
    }
  }

  /** What was there to be seen has been sent. */
  private synchronized void looked() {
    endSeen = endSent;
    notifyAll();
  }

  /** Whoever watches sees the end too. */
  private synchronized void awaitLastLook() {
    long now = System.nanoTime();
    boolean watched = lookedNanos != 0 && now - lookedNanos < WATCHED_NANOS;
    long end = now + LAST_LOOK_NANOS;
    try {
      while (watched && !endSeen && System.nanoTime() - end < 0) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopEarly();
    awaitLastLook();
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException ending) {
      return; // the hook serves the last look
    }
    pages.close();
  }
}
