package io.ormlab.model;

/** From sources to classes that Ebean can use. The one step that costs time, so that something which remembers can stand before it. */
interface ModelCompiler {

    /**
     * Every class of the sources and every query bean made for them.
     *
     * @throws ModelException where a source is no correct Java
     */
    ClassFiles compile(Sources sources);
}
