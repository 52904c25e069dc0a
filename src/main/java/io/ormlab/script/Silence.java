package io.ormlab.script;

import io.ormlab.command.Console;

/** A console that shows nothing: what is only compared is not shown. */
final class Silence implements Console {

    @Override
    public void out(String line) {}

    @Override
    public void err(String line) {}

    @Override
    public void print(String text) {}

    @Override
    public int width() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public boolean colour() {
        return false;
    }
}
