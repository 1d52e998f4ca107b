package io.influencegen.mrz.control;

import io.influencegen.mrz.boundary.Mrz;
import io.influencegen.mrz.boundary.Mrz.Format;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the lines of a zone among whatever else was read, and gives each its length back. */
public final class ZoneText {
    /** What programs take a row of fillers for. */
    private static final Pattern FILLERS = Pattern.compile("[«»‹›({\\[£€~=]");

    private static final Pattern FOREIGN = Pattern.compile("[^A-Z0-9<]");
    private static final Pattern RUN = Pattern.compile("<+");
    /** The first letter of cards. */
    private static final Pattern BAR = Pattern.compile("^[T1LJ]");

    /** A short name and no fillers at all. */
    private static final int SHORTEST = 5;

    private static final int MISCOUNTED = 6;
    /** Fewer can be right by chance. */
    private static final long ENOUGH_CHECKS = 2;

    private ZoneText() {}

    /** The zone with the most check digits that hold. */
    public static Optional<Mrz> read(String text, Clock clock) {
        List<String> lines = text.toUpperCase(Locale.ROOT)
                .lines()
                .map(line -> FILLERS.matcher(line).replaceAll("<"))
                .map(line -> FOREIGN.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList();
        return Stream.of(Format.values())
                .flatMap(format -> zones(format, lines))
                .map(zone -> new ZoneReading(zone.format(), zone.text(), clock).read())
                .filter(found -> holding(found) >= ENOUGH_CHECKS)
                .max((one, other) -> Double.compare(share(one), share(other)));
    }

    private record Zone(Format format, String text) {}

    private static Stream<Zone> zones(Format format, List<String> lines) {
        return IntStream.rangeClosed(0, lines.size() - format.lines())
                .mapToObj(first -> lines.subList(first, first + format.lines()))
                .filter(window -> IntStream.range(0, window.size()).allMatch(i -> canBe(window.get(i), format, i)))
                .map(window -> new Zone(format, fitted(window, format)))
                .filter(zone -> "PIAC".indexOf(zone.text().charAt(0)) >= 0);
    }

    /** The lower line of two has fillers at its end only, and so nearly its length. */
    private static boolean canBe(String line, Format format, int place) {
        int shortest = place == 1 && format != Format.TD1 ? format.length() - MISCOUNTED : SHORTEST;
        return line.length() >= shortest && line.length() <= format.length() + MISCOUNTED;
    }

    private static String fitted(List<String> window, Format format) {
        StringBuilder zone = new StringBuilder();
        int names = format == Format.TD1 ? 2 : 0;
        for (int i = 0; i < window.size(); i++) {
            zone.append(i == names ? filled(window.get(i), format.length()) : fitted(window.get(i), format.length()));
        }
        return BAR.matcher(zone).replaceFirst("I");
    }

    /** Fillers are miscounted, and it is the longest row of them that is. */
    private static String fitted(String line, int length) {
        int missing = length - line.length();
        if (missing == 0) {
            return line;
        }
        int start = line.length();
        int end = line.length();
        Matcher run = RUN.matcher(line);
        while (run.find()) {
            if (run.end() - run.start() > end - start) {
                start = run.start();
                end = run.end();
            }
        }
        int fillers = Math.max(0, end - start + missing);
        String fitted = line.substring(0, start) + "<".repeat(fillers) + line.substring(end);
        return fitted.length() > length ? fitted.substring(0, length) : fitted;
    }

    /** Behind names there is nothing else. */
    private static String filled(String line, int length) {
        return (line + "<".repeat(length)).substring(0, length);
    }

    private static long holding(Mrz zone) {
        return zone.checks().stream().filter(Mrz.Check::holds).count();
    }

    private static double share(Mrz zone) {
        return (double) holding(zone) / zone.checks().size();
    }
}
