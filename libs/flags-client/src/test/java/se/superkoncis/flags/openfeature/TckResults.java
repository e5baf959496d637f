package se.superkoncis.flags.openfeature;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opentest4j.TestAbortedException;

/** Collects what becomes of each scenario; Cucumber makes it by its name, so the results lie in a static field. */
public final class TckResults implements ConcurrentEventListener {

    private static final List<Result> RESULTS = new CopyOnWriteArrayList<>();

    /** One scenario; {@code outOfScope} says why it cannot apply. */
    record Result(String name, boolean passed, Throwable error, Optional<String> outOfScope) {}

    static List<Result> of(Runnable run) {
        RESULTS.clear();
        run.run();
        return new ArrayList<>(RESULTS);
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseFinished.class, TckResults::finished);
    }

    private static void finished(TestCaseFinished event) {
        Throwable error = event.getResult().getError();
        boolean aborted = error instanceof TestAbortedException;
        String name = event.getTestCase().getName() + " ("
                + event.getTestCase().getUri().getPath().replaceAll(".*/", "") + ":"
                + event.getTestCase().getLocation().getLine() + ")";
        RESULTS.add(new Result(
                name,
                event.getResult().getStatus() == Status.PASSED,
                aborted ? null : error,
                aborted ? Optional.of(error.getMessage()) : Optional.empty()));
    }
}
