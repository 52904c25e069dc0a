/** JDBC's objects that hand every call on, for those that listen to some of the calls. */
package io.ormlab.model.jdbc;
