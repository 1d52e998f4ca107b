package io.influencegen.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What a person needs to know once the product is up. */
final class Welcome {
    private static final List<String> DEMO_ROLES = List.of(
            "administrator", "auditor", "batch-operator", "campaign-manager", "finance", "influencer", "kyc-reviewer");

    private final Console console;
    private final String address;
    private final int port;
    private final boolean demo;
    private final DataFolder data;
    private final Path log;

    Welcome(Console console, String address, int port, boolean demo, DataFolder data, Path log) {
        this.console = console;
        this.address = address;
        this.port = port;
        this.demo = demo;
        this.data = data;
        this.log = log;
    }

    void print() {
        console.done("Ready");
        console.say("");
        console.say("  Portal    " + FirstPage.portal(address, port));
        console.say("  Data      " + data.root());
        console.say("  Log       " + log);
        console.say("  Accounts  "
                + (demo ? "for demonstration, choose the role you want to see" : "the first one; change its password"));
        if (demo) {
            DEMO_ROLES.forEach(this::account);
            DemoCode code = new DemoCode(data.secret(DemoCode.SECRET));
            console.say("  Code      %s now; ./influencegen code prints the next (staff accounts ask for it)"
                    .formatted(code.at(Instant.now())));
            console.say("            or add the secret %s to an authenticator app".formatted(code.secret()));
        } else {
            console.say("            administrator@influencegen.example, password in "
                    + data.secret("first-password").file());
        }
        console.say("");
        console.say("  Ctrl-C stops everything.");
    }

    private void account(String role) {
        console.say("            %-18s %-40s %s"
                .formatted(
                        role.replace('-', ' '),
                        role + "@influencegen.example",
                        data.secret("first-password").value()));
    }
}
