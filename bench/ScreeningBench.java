import io.influencegen.screening.control.Folding;
import io.influencegen.screening.control.InventedPeople;
import io.influencegen.screening.control.InventedPeople.Change;
import io.influencegen.screening.control.InventedPeople.Person;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long a name takes against a list of 100,000 invented people, how many of those on it are found however they are written, and how many who are
 * not on it are suspected. All by the API of a running product, with the key of an administrator; the list goes again when it ends.
 *
 * <pre>
 * java -cp ejb/target/classes:ejb/target/test-classes:icu4j.jar bench/ScreeningBench.java PORT KEY [PEOPLE]
 * </pre>
 */
public final class ScreeningBench {
    private static final int THRESHOLD = 80;
    private static final int VARIANTS = 800;
    private static final int INNOCENT = 600;
    private static final Pattern MATCH =
            Pattern.compile("\"entryName\" *: *\"([^\"]*)\".*?\"score\" *: *(\\d+)", Pattern.DOTALL);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String key;
    private final List<Double> millis = new ArrayList<>();

    private ScreeningBench(String port, String key) {
        this.address = "http://127.0.0.1:" + port + "/api/v1";
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
        ScreeningBench bench = new ScreeningBench(args[0], args[1]);
        bench.limit("1000000");
        List<Person> people = new InventedPeople(1).people(count);
        String list = bench.bring(people);
        try {
            bench.variants(people);
            bench.innocent(people);
        } finally {
            bench.send("DELETE", "/screening/lists/" + list, "", "");
            bench.limit("");
        }
    }

    private String bring(List<Person> people) throws Exception {
        StringWriter file = new StringWriter();
        InventedPeople.write(people, file);
        long begun = System.nanoTime();
        String id = field(send("POST", "/screening/lists?name=Bench", "text/csv", file.toString()), "id");
        while (!field(send("GET", "/screening/lists/" + id, "", ""), "state").equals("DONE")) {
            Thread.sleep(200);
        }
        System.out.printf("%,d people in force after %.1f s%n", people.size(), (System.nanoTime() - begun) / 1e9);
        return id;
    }

    private void variants(List<Person> people) throws Exception {
        InventedPeople changes = new InventedPeople(2);
        Map<Change, int[]> tally = new TreeMap<>();
        for (int i = 0; i < VARIANTS; i++) {
            Person person = people.get((int) ((long) i * people.size() / VARIANTS));
            Change change = List.of(Change.values()).get(i % Change.values().length);
            String name = changes.changed(person, change);
            if (!name.isEmpty()) {
                boolean found = hits(name, "").contains(person.name());
                tally.computeIfAbsent(change, one -> new int[2])[found ? 0 : 1]++;
            }
        }
        int found = tally.values().stream().mapToInt(counts -> counts[0]).sum();
        int missed = tally.values().stream().mapToInt(counts -> counts[1]).sum();
        tally.forEach((change, counts) -> System.out.printf("  %-15s %d of %d%n", change, counts[0], counts[0] + counts[1]));
        System.out.printf("recall %.1f %% of %d%n", 100.0 * found / (found + missed), found + missed);
        List<Double> sorted = millis.subList(millis.size() / 4, millis.size()).stream().sorted().toList();
        System.out.printf("a search: p50 %.1f ms, p95 %.1f ms%n", sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
    }

    private void innocent(List<Person> people) throws Exception {
        Set<String> listed = people.stream().map(person -> Folding.fold(person.name())).collect(Collectors.toSet());
        int byName = 0;
        int withBirthDate = 0;
        List<Person> innocent = new InventedPeople(3).people(INNOCENT * 3).stream()
                .filter(person -> !listed.contains(Folding.fold(person.name())))
                .limit(INNOCENT)
                .toList();
        for (Person person : innocent) {
            byName += hits(person.name(), "").isEmpty() ? 0 : 1;
            withBirthDate += hits(person.name(), ",\"birthDate\":\"" + person.birthDate() + "\"").isEmpty() ? 0 : 1;
        }
        System.out.printf("suspected of %d: %d by name alone, %d with their date of birth%n", innocent.size(), byName, withBirthDate);
    }

    private List<String> hits(String name, String more) throws Exception {
        long begun = System.nanoTime();
        String answer = send("POST", "/screening/searches", "application/json", "{\"name\":\"" + name + "\"" + more + "}");
        millis.add((System.nanoTime() - begun) / 1e6);
        List<String> hits = new ArrayList<>();
        Matcher match = MATCH.matcher(answer);
        while (match.find()) {
            if (Integer.parseInt(match.group(2)) >= THRESHOLD) {
                hits.add(match.group(1));
            }
        }
        return hits;
    }

    /** An empty value puts the usual one back. */
    private void limit(String value) throws Exception {
        for (String setting : List.of("/settings/rate.limit", "/settings/rate.burst")) {
            HttpResponse<String> seen = ask("GET", setting, "", "", "");
            String tag = seen.headers().firstValue("ETag").orElse("");
            ask(value.isEmpty() ? "DELETE" : "PUT", setting, "application/json", value.isEmpty() ? "" : "{\"value\":\"" + value + "\"}", tag);
        }
    }

    private String send(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(method, path, type, body, "");
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> ask(String method, String path, String type, String body, String tag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String field(String json, String name) {
        Matcher match = Pattern.compile("\"" + name + "\" *: *\"([^\"]*)\"").matcher(json);
        return match.find() ? match.group(1) : "";
    }
}
