package hoplab.simulation;

import io.netty.util.NettyRuntime;

/** How many event loops Gatling runs: Netty decides, by a property or by the processors. */
final class EventLoops {

  /** Netty's own property. */
  static final String PROPERTY = "io.netty.eventLoopThreads";

  private EventLoops() {}

  /** As Netty computes it (MultithreadEventLoopGroup). */
  static int count() {
    return Math.max(1, Integer.getInteger(PROPERTY, NettyRuntime.availableProcessors() * 2));
  }
}
