/** How latency grows with distance: fits at measured points, predictions at others, the map. */
package hoplab.analysis.distance;
