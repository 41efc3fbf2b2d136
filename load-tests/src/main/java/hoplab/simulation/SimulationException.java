package hoplab.simulation;

import hoplab.result.LabException;

/** A simulation cannot do what it was asked for; the message is one sentence that says why. */
final class SimulationException extends LabException {

  private static final long serialVersionUID = 1L;

  SimulationException(String message) {
    super(message);
  }

  SimulationException(String message, Throwable cause) {
    super(message, cause);
  }
}
