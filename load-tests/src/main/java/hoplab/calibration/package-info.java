/** Measures the instrument and the machine: the recorder, Gatling, the wire, the clock. */
package hoplab.calibration;
