package hoplab.launch;

import hoplab.descriptor.Address;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A tier that runs.
 *
 * @param name as in the descriptor
 * @param process its handle
 * @param address where it listens itself
 * @param startup from the start of the process to its first good answer, asked about every 10 ms
 * @param archived whether it was given a {@link ClassArchive}, which Java uses if it can
 * @param log what it says, standard output and standard error together
 */
public record RunningTier(
    String name,
    ProcessHandle process,
    Address address,
    Duration startup,
    boolean archived,
    Path log) {}
