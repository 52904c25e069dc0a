/** SQL run for a person, and what the ORM sent. Uses workspace. */
package io.ormlab.query;
