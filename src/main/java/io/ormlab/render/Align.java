package io.ormlab.render;

/** On which side of its column a cell stands. */
public enum Align {
    LEFT,
    RIGHT
}
