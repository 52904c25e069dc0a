/** What ormlab says, in Chinese and in English, and the one family of exceptions that carries it. Uses nothing. */
package io.ormlab.message;
