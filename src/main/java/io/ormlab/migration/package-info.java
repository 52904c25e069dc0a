/** Plan a step, write it, find it, run it, undo it, compare schemas. Uses model and workspace. */
package io.ormlab.migration;
