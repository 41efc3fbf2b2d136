package hoplab.tier;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/**
 * Stands next to the socket of every connection, before what encodes and decodes. Netty finds it as
 * a service, and only where {@link Tracing} has told it to look: neither Quarkus nor Vert.x gives
 * another place that sees the bytes come and go.
 */
public final class TracedChannels extends ChannelInitializerExtension {
  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    if (Tracing.file() != null) {
      InboundTimes.of(channel, Tracing.file());
    }
  }

  @Override
  public void postInitializeClientChannel(Channel channel) {
    if (Tracing.file() != null) {
      channel.pipeline().addFirst(new OutboundTimes(Tracing.file()));
    }
  }
}
