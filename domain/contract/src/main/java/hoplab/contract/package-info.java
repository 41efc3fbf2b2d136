/**
 * What all variants promise: the records of the API, the seeded data set as a pure function, the
 * law as data. No persistence, no Quarkus.
 */
package hoplab.contract;
