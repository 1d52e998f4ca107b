package io.influencegen.identity.ui;

import io.influencegen.access.boundary.Role;
import io.influencegen.identity.boundary.People;
import io.influencegen.identity.boundary.Person;
import io.influencegen.listing.ui.BulkAction;
import io.influencegen.listing.ui.Column;
import io.influencegen.listing.ui.Filter;
import io.influencegen.listing.ui.TableSource;
import io.influencegen.listing.ui.TableView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Everybody with an account. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    private TableView<Person> table;

    @PostConstruct
    void open() {
        table = TableView.of("people", TableSource.of(people::list, Person::id))
                .column(Column.<Person>text("name", "people.name", Person::name)
                        .with(Person::email)
                        .leadsTo(person -> "/identity/person?id=" + person.id())
                        .sortable())
                .column(Column.<Person>text("email", "people.email", Person::email)
                        .hidden())
                .column(Column.<Person>tags("roles", "people.roles", PeoplePage::roles, "role."))
                .column(Column.<Person>status("state", "people.state", Person::state, "people.state.")
                        .sortable())
                .column(Column.<Person>moment("createdAt", "people.created", Person::createdAt)
                        .sortable())
                .column(Column.<Person>code("id", "people.id", Person::id).hidden())
                .filter(Filter.text("text", "people.filter.text"))
                .filter(Filter.text("email", "people.email"))
                .filter(Filter.choice("role", "people.role", roles()))
                .filter(Filter.choice("state", "people.state", states()))
                .filter(Filter.date("from", "people.filter.from"))
                .filter(Filter.date("to", "people.filter.to"))
                .action(BulkAction.of("activate", "people.activate", people::countActivatable, people::activate))
                .action(BulkAction.of(
                        "end-sessions", "people.end-sessions", people::countSignedIn, people::endSessions))
                .action(BulkAction.of(
                                "reset-password",
                                "people.reset-password",
                                people::countActive,
                                people::forcePasswordReset)
                        .dangerous())
                .action(BulkAction.of(
                                "reset-second-factor",
                                "people.reset-second-factor",
                                people::countActive,
                                people::resetSecondFactor)
                        .dangerous())
                .action(BulkAction.of("deactivate", "people.deactivate", people::countDeactivatable, people::deactivate)
                        .dangerous())
                .sortedBy("name")
                .open();
    }

    public TableView<Person> getTable() {
        return table;
    }

    private static List<String> roles(Person person) {
        return person.roles().stream().map(Role::key).toList();
    }

    private static List<Filter.Choice> roles() {
        return Stream.of(Role.values())
                .map(role -> new Filter.Choice(role.key(), "role." + role.key()))
                .toList();
    }

    private static List<Filter.Choice> states() {
        return Stream.of("ACTIVE", "INVITED", "UNVERIFIED", "DEACTIVATED")
                .map(state -> new Filter.Choice(state, "people.state." + state))
                .toList();
    }
}
