package hoplab.analysis.matrix;

import hoplab.result.Plan;
import java.util.List;
import java.util.Map;

/**
 * The criteria of the matrix, in its order. The words in quotation marks are those of the guide
 * that the lab examines; they stand at the criterion that can test them.
 */
public final class Criteria {

  static final String ALL_IN = Plan.USUAL_VARIANTS.get(0);
  static final String BFF = Plan.USUAL_VARIANTS.get(1);
  static final String DECOUPLED = Plan.USUAL_VARIANTS.get(2);

  private static final String A_FEW = "a few milliseconds";
  private static final String DEPENDS = "Depends entirely on the existing backend API";

  public static final Criterion QUIET =
      new Criterion(
          "user-fetch-quiet",
          "User fetch, quiet",
          "median, processors mostly idle",
          Unit.TIME,
          "hop",
          Map.of(BFF, A_FEW));

  public static final Criterion BUSY =
      new Criterion(
          "user-fetch-busy",
          "User fetch, busy",
          "median, processors about half busy",
          Unit.TIME,
          "hop",
          Map.of(BFF, A_FEW));

  public static final Criterion ROUND_TRIPS =
      new Criterion(
          "round-trips",
          "Round trips",
          "in a row, of a user fetch over open connections; counted",
          Unit.counted("round trips"),
          "ledger",
          Map.of(BFF, "an extra network hop"));

  public static final Criterion PREFLIGHTS =
      new Criterion(
          "preflights",
          "Preflights",
          "of a user fetch for an id not asked for before; counted",
          Unit.counted("preflights"),
          "cors",
          Map.of(DECOUPLED, "managing CORS"));

  public static final Criterion BURST =
      new Criterion(
          "burst",
          "Burst",
          "p99 during a tenfold burst, time to recover",
          Unit.TIME,
          "burst",
          Map.of(
              ALL_IN,
              "Excellent for bursty, request/response workloads",
              BFF,
              "Excellent",
              DECOUPLED,
              DEPENDS));

  public static final Criterion HEAVY =
      new Criterion(
          "heavy-work",
          "Heavy work",
          "p99 of a user fetch while statements are made",
          Unit.TIME,
          "heavy",
          Map.of(ALL_IN, "Poor for long-running tasks", BFF, "do the heavy lifting"));

  public static final Criterion CAPACITY =
      new Criterion(
          "capacity",
          "Capacity",
          "highest rate that keeps p99 under the limit",
          Unit.quantity("users/s"),
          "load",
          Map.of(DECOUPLED, DEPENDS));

  public static final Criterion SCALE =
      new Criterion(
          "scale",
          "Scale",
          "capacity with more replicas of one tier",
          Unit.quantity("users/s"),
          "scale",
          Map.of(BFF, "scale the frontend and backend independently"));

  public static final Criterion MILLION =
      new Criterion(
          "cost-of-a-million",
          "Cost of a million",
          "processor time of all tiers for a million user fetches, without the database",
          Unit.quantity("s"),
          "hop",
          Map.of());

  public static final Criterion DASHBOARD =
      new Criterion(
          "dashboard-50-ms",
          "Dashboard at 50 ms",
          "median with the edge 50 ms away; no preflight",
          Unit.TIME,
          "network",
          Map.of(BFF, "aggregates and shapes"));

  public static final Criterion FAULT =
      new Criterion(
          "fault",
          "Fault",
          "what still answers while one tier is down",
          Unit.quantity("%"),
          "fault",
          Map.of(BFF, "another service to deploy, monitor, and maintain"));

  public static final Criterion CHANGE =
      new Criterion(
          "change-drill",
          "Change drill",
          "files, modules and tiers touched by one more field",
          Unit.counted("files"),
          "footprint",
          Map.of(ALL_IN, "Very High", BFF, "High", DECOUPLED, "Medium"));

  public static final Criterion OPERATING =
      new Criterion(
          "operating",
          "Operating",
          "resident memory of all tiers, processes to run",
          Unit.quantity("MiB"),
          "hop",
          Map.of(ALL_IN, "Low", BFF, "Medium", DECOUPLED, "High"));

  public static final Criterion PROMISES =
      new Criterion(
          "security-promises",
          "Promises of security",
          "kept, each tried on the live processes; the others a pattern cannot make",
          new Unit(Unit.Form.SHARE, "promises"),
          "hop",
          Map.of(BFF, "shielding sensitive credentials from the client"));

  public static final Criterion FRAMEWORK =
      new Criterion(
          "pattern-or-framework",
          "Pattern or framework",
          "median user fetch, quiet, on Next.js: times as long as the same pattern on Quarkus",
          Unit.quantity("times"),
          "hop",
          "--sign-in off --variant load-tests/examples/next/all-in/variant.yaml"
              + " --variant load-tests/examples/next/bff/variant.yaml",
          Map.of());

  /** All of them. */
  public static final List<Criterion> ALL =
      List.of(
          QUIET,
          BUSY,
          ROUND_TRIPS,
          PREFLIGHTS,
          BURST,
          HEAVY,
          CAPACITY,
          SCALE,
          MILLION,
          DASHBOARD,
          FAULT,
          CHANGE,
          OPERATING,
          PROMISES,
          FRAMEWORK);

  private Criteria() {}
}
