/** Java at the prompt: JShell in this JVM, with the models' classes. Uses model. */
package io.ormlab.snippet;
