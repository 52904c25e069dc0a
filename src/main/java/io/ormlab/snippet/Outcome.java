package io.ormlab.snippet;

import io.ormlab.model.JvmExit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.RunException;
import jdk.jshell.spi.SPIResolutionException;

/** How the run of one snippet ended. */
sealed interface Outcome {

    /** Tells JShell in the way it expects: by returning, or by throwing one of its own exceptions. */
    void tell() throws RunException;

    /** The same, or what it means where somebody has asked for the stop: an exception is then the answer to that. */
    default Outcome after(boolean stopAsked) {
        return this;
    }

    /** What the learner is told. */
    Optional<SnippetEvent> event(Run run);

    record Returned(Object value) implements Outcome {
        @Override
        public void tell() {}

        @Override
        public Optional<SnippetEvent> event(Run run) {
            return run.value(value);
        }
    }

    /** The thread was stopped, or left behind. */
    record Stopped(boolean leftBehind) implements Outcome {
        @Override
        public void tell() throws RunException {
            throw new ExecutionControl.StoppedException();
        }

        @Override
        public Optional<SnippetEvent> event(Run run) {
            return Optional.of(new SnippetEvent.Interrupted(run.id(), leftBehind));
        }
    }

    /** The snippet asked for the end of the JVM. */
    record Exited(int status) implements Outcome {
        @Override
        public void tell() throws RunException {
            throw new ExecutionControl.StoppedException();
        }

        @Override
        public Optional<SnippetEvent> event(Run run) {
            return Optional.of(new SnippetEvent.Exited(run.id(), status));
        }
    }

    /** The snippet called what refers to something that is not declared yet. */
    record Unresolved(SPIResolutionException thrown) implements Outcome {
        @Override
        public void tell() throws RunException {
            throw new ExecutionControl.ResolutionException(thrown.id(), thrown.getStackTrace());
        }

        @Override
        public Optional<SnippetEvent> event(Run run) {
            return Optional.of(run.unusable());
        }
    }

    record Threw(Throwable thrown) implements Outcome {

        // A chain that goes in a circle, or without end, is cut.
        private static final int DEEPEST = 20;

        @Override
        public Outcome after(boolean stopAsked) {
            return stopAsked ? new Stopped(false) : this;
        }

        /** The exception and its causes, outermost first. */
        List<Throwable> chain() {
            List<Throwable> chain = new ArrayList<>();
            for (Throwable t = thrown; t != null && chain.size() < DEEPEST && !chain.contains(t); t = t.getCause()) {
                chain.add(t);
            }
            return chain;
        }

        /** Stands in for the exception with its frames alone, which JShell turns into places in snippets. */
        @Override
        public void tell() throws RunException {
            List<Throwable> chain = chain();
            ExecutionControl.UserException outer = null;
            for (int i = chain.size() - 1; i >= 0; i--) {
                Throwable t = chain.get(i);
                ExecutionControl.UserException told =
                        new ExecutionControl.UserException("", t.getClass().getName(), t.getStackTrace());
                told.initCause(outer);
                outer = told;
            }
            throw outer;
        }

        @Override
        public Optional<SnippetEvent> event(Run run) {
            return Optional.of(run.threw(this));
        }
    }

    /** Sorts out what a snippet threw: an exit or a stop may lie under what a library wrapped around it. */
    static Outcome ofThrown(Throwable thrown) {
        for (Throwable t : new Threw(thrown).chain()) {
            if (t instanceof JvmExit exit) {
                return new Exited(exit.status());
            }
            if (t instanceof SnippetStop) {
                return new Stopped(false);
            }
        }
        return thrown instanceof SPIResolutionException unresolved ? new Unresolved(unresolved) : new Threw(thrown);
    }
}
