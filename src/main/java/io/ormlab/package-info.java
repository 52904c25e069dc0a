/** The entry: main and the global options. Uses everything. */
package io.ormlab;
