package nl.wijkatelier.store;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.function.Supplier;
import nl.wijkatelier.domain.port.DraftBlocks;

/** The blocks of drafts in the database; rows are added and never changed. Failures carry no cause, for drivers quote rows. */
final class StoredBlocks implements DraftBlocks {
    private static final int BATCH = 1_000;

    private final Statements statements;
    private final Supplier<PersonalCipher> ciphers;

    StoredBlocks(Database database) {
        this.statements = new Statements(database);
        this.ciphers = database::cipher;
    }

    @Override
    public List<Kept> list() {
        PersonalCipher[] cipher = new PersonalCipher[1];
        return statements.list("select stap, nummer, zegel from personen.blok order by stap, nummer", row -> {
            // who has no blocks needs no key
            if (cipher[0] == null) cipher[0] = ciphers.get();
            int step = row.getInt(1);
            int block = row.getInt(2);
            return new Kept(step, block, cipher[0].open(PeopleBytes.row(step, block), row.getBytes(3)));
        });
    }

    @Override
    public boolean keep(List<Kept> states) {
        int step = states.get(0).step();
        for (Kept state : states)
            if (state.step() != step)
                throw new IllegalArgumentException("steps " + step + " and " + state.step() + " at once");
        PersonalCipher cipher = ciphers.get();
        return statements.transaction(
                connection -> {
                    // its key lets one writer have the step, whatever blocks he changes
                    Statements.change(connection, "insert into personen.blok_stap (stap) values (?)", step);
                    try (PreparedStatement insert = connection.prepareStatement(
                            "insert into personen.blok (stap, nummer, zegel) values (?, ?, ?)")) {
                        int waiting = 0;
                        for (Kept state : states) {
                            insert.setInt(1, state.step());
                            insert.setInt(2, state.block());
                            insert.setBytes(3, cipher.seal(PeopleBytes.row(step, state.block()), state.content()));
                            insert.addBatch();
                            if (++waiting % BATCH == 0) insert.executeBatch();
                        }
                        if (waiting % BATCH != 0) insert.executeBatch();
                    }
                    return true;
                },
                false);
    }
}
