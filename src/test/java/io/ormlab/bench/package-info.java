/**
 * How long whole processes take, ours and those of the tools that people know, started by {@code scripts/bench}: no tests. A new line
 * of the table is one more in {@link io.ormlab.bench.Rows}. Uses the JDK alone, so that it is compiled without the libraries.
 */
package io.ormlab.bench;
