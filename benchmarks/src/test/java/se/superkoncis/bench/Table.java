package se.superkoncis.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import se.superkoncis.bench.Course.Latency;
import se.superkoncis.bench.Course.Throughput;

/** The figures as Markdown. */
final class Table {

    private final StringBuilder text = new StringBuilder("| | pipeline | plain loop | ratio |\n|---|---|---|---|\n");

    static String of(List<Throughput> pipeline, List<Throughput> plain, Latency ours, Latency limit) {
        Throughput p = median(pipeline);
        Throughput l = median(plain);
        Table table = new Table();
        table.row("events/s", "%,.0f", p, l, Throughput::eventsPerSecond);
        table.row("CPU µs an event, all processes", "%.0f", p, l, t -> micros(t, Cpu::sum));
        table.row("– consumer/producer JVM", "%.0f", p, l, t -> micros(t, Cpu::loop));
        table.row("– PostgreSQL", "%.0f", p, l, t -> micros(t, Cpu::database));
        table.row("– broker's JVM", "%.0f", p, l, t -> micros(t, Cpu::broker));
        table.row("latency p50, ms", "%.1f", ours, limit, Latency::p50);
        table.row("latency p99, ms", "%.1f", ours, limit, Latency::p99);
        table.row("latency max, ms", "%.1f", ours, limit, Latency::max);
        return table.text.toString();
    }

    /** One round in a line, as progress. */
    static String line(String name, Throughput round) {
        return String.format(
                Locale.ROOT,
                "%s: %,.0f events/s, %.0f µs an event (JVM %.0f, PostgreSQL %.0f, broker %.0f)",
                name,
                round.eventsPerSecond(),
                micros(round, Cpu::sum),
                micros(round, Cpu::loop),
                micros(round, Cpu::database),
                micros(round, Cpu::broker));
    }

    private static double micros(Throughput round, Function<Cpu, Duration> part) {
        return round.microsPerEvent(part.apply(round.cpu()));
    }

    /** The round in the middle by CPU per event, which a busy neighbour disturbs least. */
    private static Throughput median(List<Throughput> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparing(round -> micros(round, Cpu::sum)))
                .toList()
                .get(rounds.size() / 2);
    }

    private <T> void row(String name, String format, T ours, T limit, ToDoubleFunction<T> figure) {
        double a = figure.applyAsDouble(ours);
        double b = figure.applyAsDouble(limit);
        String ratio = b < 0.05 ? "–" : String.format(Locale.ROOT, "%.2f", a / b);
        text.append(String.format(Locale.ROOT, "| %s | " + format + " | " + format + " | %s |%n", name, a, b, ratio));
    }
}
