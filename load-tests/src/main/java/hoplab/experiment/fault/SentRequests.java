package hoplab.experiment.fault;

import hoplab.experiment.fault.SteadyLoad.End;
import hoplab.experiment.fault.SteadyLoad.Sent;
import hoplab.result.FaultRequests;
import hoplab.result.FaultRequestsBuilder;
import hoplab.result.UseCase;
import hoplab.statistics.Sample;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** Requests before, during and after one fault, and what became of those during it. */
final class SentRequests {

  private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long HUNG_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final List<Sent> all;
  private final long begin;
  private final long end;

  /**
   * @param all from before the fault until now
   * @param begin of the fault
   * @param end of the fault
   */
  SentRequests(List<Sent> all, long begin, long end) {
    this.all = all;
    this.begin = begin;
    this.end = end;
  }

  /**
   * Whether each of those that were sent during the fault has ended, and a right answer to each use
   * case has come since.
   */
  boolean allTold() {
    return during().allMatch(Sent::isOver)
        && SteadyLoad.useCases().stream().allMatch(useCase -> firstRight(useCase) != null);
  }

  /** How late the latest of all was sent. */
  double lateMillis() {
    return all.stream().mapToLong(Sent::lateNanos).max().orElse(0) / 1e6;
  }

  /** Those of one use case. */
  FaultRequests of(UseCase useCase) {
    List<Sent> own = during().filter(sent -> sent.useCase() == useCase).toList();
    return FaultRequestsBuilder.builder()
        .useCase(useCase.label())
        .sent(own.size())
        .right(count(own, nanos -> nanos <= SOON_NANOS, End.RIGHT))
        .refused(count(own, nanos -> nanos <= SOON_NANOS, End.REFUSED))
        .slow(
            count(own, nanos -> nanos > SOON_NANOS && nanos <= HUNG_NANOS, End.RIGHT, End.REFUSED))
        .lost(count(own, nanos -> nanos <= HUNG_NANOS, End.LOST))
        .hung(
            count(own, nanos -> nanos > HUNG_NANOS, End.RIGHT, End.REFUSED, End.LOST)
                + Math.toIntExact(own.stream().filter(sent -> !sent.isOver()).count()))
        .wrong(count(own, nanos -> true, End.WRONG))
        .longestMillis(own.stream().mapToLong(Sent::nanos).max().orElse(0) / 1e6)
        .beforeP50Millis(
            p50(all.stream().filter(s -> s.useCase() == useCase && s.plannedNanos() < begin)))
        .duringP50Millis(p50(own.stream()))
        .firstRightMillis(firstRight(useCase))
        .build();
  }

  private Stream<Sent> during() {
    return all.stream().filter(sent -> sent.plannedNanos() >= begin && sent.plannedNanos() < end);
  }

  private Double firstRight(UseCase useCase) {
    OptionalLong first =
        all.stream()
            .filter(sent -> sent.useCase() == useCase && sent.end() == End.RIGHT)
            .mapToLong(sent -> sent.endNanos() - end)
            .filter(nanos -> nanos >= 0)
            .min();
    return first.isPresent() ? (Double) (first.getAsLong() / 1e6) : null;
  }

  private static int count(List<Sent> own, LongPredicate nanos, End... ends) {
    List<End> wanted = List.of(ends);
    return Math.toIntExact(
        own.stream()
            .filter(sent -> sent.isOver() && wanted.contains(sent.end()))
            .filter(sent -> nanos.test(sent.nanos()))
            .count());
  }

  private static Double p50(Stream<Sent> sent) {
    double[] millis =
        sent.filter(one -> one.end() == End.RIGHT).mapToDouble(one -> one.nanos() / 1e6).toArray();
    return millis.length == 0 ? null : Double.valueOf(Sample.median(millis));
  }
}
