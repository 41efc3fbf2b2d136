package hoplab.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * Everything that one run found out: the content of {@code run.json}. A list that its builder is
 * not told is empty.
 *
 * @param schemaVersion version of this format; readers accept every version up to their own
 * @param experiment name of the question, for example {@code hop}
 * @param id name of the bundle, {@code <UTC>-<git7>-<experiment>}
 * @param startedAt when the run began
 * @param durationMillis how long the run took
 * @param valid whether the run may be published or compared; false if any warning invalidates it
 * @param seed source of every random choice of the run
 * @param source the code that was measured
 * @param plan what was asked for
 * @param machine where it ran
 * @param database the database that all variants shared
 * @param warnings doubts, each next to the number that it touches
 * @param variants figures per variant, the duplicate of the baseline among them
 * @param comparisons differences to the baseline and their verdicts
 * @param trials what each trial found, from which variants and comparisons are computed
 * @param ledger what single visits cost on each link, counted
 * @param chains round trips that follow one another in those visits
 * @param sums where the time of traced visits goes
 * @param network latency over distance, or null if that was not the question
 * @param predictions predicted and measured where no fit took part
 * @param preflights how often a browser asks first, counted
 * @param preflightCosts what it costs that it asks first
 * @param ladder what each step from bare to signed in and apart costs
 * @param signInCosts what one sign-in takes
 * @param load latency, cost and capacity over the rate of arrivals; null where that was not
 *     measured, and before version 6
 * @param security what each variant promises about who may get what, and whether it keeps it
 * @param diagnostics what helps to understand the run and enters no finding
 * @param tracedTimes where the time of user fetches goes in traced blocks; empty where none was
 * @param browser what a real browser shows and when; null where none visited
 * @param footprint what it takes to run and to change each variant; null and left out where that
 *     was not the question
 * @param burst what a tenfold burst does; left out where there was none
 * @param heavy user fetches beside statements in production; null where that was not the question
 * @param faults what became of requests while one part failed; left out where none did
 * @param scale what replicas add; left out where there were none
 * @param page whose dashboard is there first at which distances; null where no map was asked for
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record Run(
    int schemaVersion,
    String experiment,
    String id,
    Instant startedAt,
    long durationMillis,
    boolean valid,
    long seed,
    Source source,
    Plan plan,
    Machine machine,
    Database database,
    List<Warning> warnings,
    List<VariantResult> variants,
    List<Comparison> comparisons,
    List<TrialResult> trials,
    List<LedgerRow> ledger,
    List<Chain> chains,
    List<TimeSum> sums,
    Network network,
    List<Prediction> predictions,
    List<PreflightCount> preflights,
    List<PreflightCost> preflightCosts,
    List<LadderStep> ladder,
    List<SignInCost> signInCosts,
    LoadCurve load,
    List<SecurityFinding> security,
    List<Diagnostic> diagnostics,
    List<TracedTime> tracedTimes,
    BrowserVisits browser,
    @JsonInclude(JsonInclude.Include.NON_NULL) Footprint footprint,
    @JsonInclude(JsonInclude.Include.NON_NULL) Burst burst,
    @JsonInclude(JsonInclude.Include.NON_NULL) HeavyWork heavy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FaultCell> faults,
    @JsonInclude(JsonInclude.Include.NON_NULL) Scale scale,
    PageMap page) {

  /** The version of the format that this code writes. */
  public static final int SCHEMA_VERSION = 6;

  /** The version from which on a trial may have a busy window. */
  public static final int BUSY_SINCE = 6;

  public Run {
    Rule.within("schemaVersion", 1, SCHEMA_VERSION, schemaVersion);
    Rule.text("experiment", experiment);
    Rule.text("id", id);
    Rule.present("startedAt", startedAt);
    Rule.notNegative("durationMillis", durationMillis);
    Rule.present("source", source);
    Rule.present("plan", plan);
    Rule.present("machine", machine);
    Rule.present("database", database);
    warnings = List.copyOf(warnings);
    variants = List.copyOf(variants);
    comparisons = List.copyOf(comparisons);
    trials = List.copyOf(trials);
    ledger = List.copyOf(ledger);
    chains = List.copyOf(chains);
    sums = List.copyOf(sums);
    predictions = List.copyOf(predictions);
    preflights = List.copyOf(preflights);
    preflightCosts = List.copyOf(preflightCosts);
    ladder = List.copyOf(ladder);
    signInCosts = List.copyOf(signInCosts);
    security = List.copyOf(security);
    diagnostics = List.copyOf(diagnostics);
    tracedTimes = List.copyOf(tracedTimes);
    faults = List.copyOf(faults);
  }
}
