/**
 * What published runs say to each criterion of a decision, pattern by pattern, beside the words of
 * a guide that measured nothing: reads figures and holds each word against a stated rule.
 */
package hoplab.analysis.matrix;
