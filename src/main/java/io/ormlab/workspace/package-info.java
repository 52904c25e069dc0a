/** The learner's folder: what is where in it, its configuration, and connections to its database. Uses message. */
package io.ormlab.workspace;
