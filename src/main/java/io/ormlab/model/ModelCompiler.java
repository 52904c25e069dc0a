package io.ormlab.model;

import java.util.Map;

/** From sources to classes that Ebean can use. The one step that costs time, so that something which remembers can stand before it. */
interface ModelCompiler {

    /**
     * Every class of the sources and every query bean made for them, enhanced, by its binary name in alphabetical order.
     *
     * @throws ModelException where a source is no correct Java
     */
    Map<String, byte[]> compile(Sources sources);
}
