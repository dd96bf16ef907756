package dev.rollcall.examples;

import dev.rollcall.ImportEngine;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.source.csv.CsvSource;

/** A person who opts out stays unsubscribed, whatever a file says, until a grant subscribes them again. */
final class ConsentAndGrant {
    public static void main(String[] args) {
        Identifier ann = Identifier.email("ann@example.org");
        try (ImportEngine engine = ImportEngine.inMemory()) {
            engine.contacts().unsubscribe(ann);
            engine.run(CsvSource.ofText("email\nann@example.org\n"));
            System.out.println(engine.contacts()
                    .find(ann)
                    .orElseThrow()
                    .effective(Channel.EMAIL)
                    .orElseThrow());

            ResubscribeGrant grant = new ResubscribeGrant("support desk", "she called us", "ticket 4711");
            engine.contacts().resubscribe(ann, Resubscription.of(grant));
            System.out.println(engine.contacts()
                    .find(ann)
                    .orElseThrow()
                    .effective(Channel.EMAIL)
                    .orElseThrow());
        }
    }

    // prints: UNSUBSCRIBED
    // prints: ACTIVE
}
