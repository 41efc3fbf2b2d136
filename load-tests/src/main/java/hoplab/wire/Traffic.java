package hoplab.wire;

/**
 * What has crossed a wire so far.
 *
 * @param connections opened by the near end
 * @param roundTrips changes of direction after the near end had spoken, plus one for each
 *     connection that was opened
 * @param bytesUp from the near end to the far end
 * @param bytesDown from the far end to the near end
 */
public record Traffic(long connections, long roundTrips, long bytesUp, long bytesDown) {

  /** What has crossed since an earlier look. */
  public Traffic since(Traffic before) {
    return new Traffic(
        connections - before.connections,
        roundTrips - before.roundTrips,
        bytesUp - before.bytesUp,
        bytesDown - before.bytesDown);
  }
}
