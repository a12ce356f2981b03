package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Clients take turns, and none has a lane for itself. On two cores reads have three places, dear questions one. */
class PlacesTest {
    private final Places places = new Places(2);
    private final List<String> wentOn = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private Ticket ticket(String client, Lane lane) {
        Ticket ticket = new Ticket(client);
        ticket.lane = lane;
        MockAsyncContext context = new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse());
        context.addDispatchHandler(() -> (ticket.refusal == null ? wentOn : refused).add(client));
        ticket.waiting = context;
        return ticket;
    }

    private List<Ticket> enter(String client, Lane lane, int times, Places.Outcome outcome) {
        List<Ticket> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Ticket one = ticket(client, lane);
            assertThat(places.enter(one)).as(client).isEqualTo(outcome);
            all.add(one);
        }
        return all;
    }

    @Test
    void oneClient_leavesAPlaceForAnother() {
        enter("a", Lane.READ, 2, Places.Outcome.WORK);
        assertThat(places.take(ticket("a", Lane.READ))).isFalse();
        enter("a", Lane.READ, 5, Places.Outcome.WAIT);
        assertThat(places.take(ticket("b", Lane.READ))).isTrue();
        assertThat(places.take(ticket("c", Lane.READ))).isFalse();
    }

    @Test
    void clients_takeTurns_whateverOneOfThemSends() {
        Ticket working = enter("a", Lane.DEAR, 1, Places.Outcome.WORK).get(0);
        enter("a", Lane.DEAR, 100, Places.Outcome.WAIT);
        enter("b", Lane.DEAR, 2, Places.Outcome.WAIT);
        enter("c", Lane.DEAR, 1, Places.Outcome.WAIT);
        for (int i = 0; i < 6; i++) {
            // who works now is who went on last
            places.leave(i == 0 ? working : ticket(wentOn.get(i - 1), Lane.DEAR));
            assertThat(wentOn).hasSize(i + 1);
        }
        assertThat(wentOn).containsExactly("a", "b", "c", "a", "b", "a");
    }

    @Test
    void fullQueue_yieldsToWhoWaitsForLess() {
        enter("a", Lane.PICTURE, 1, Places.Outcome.WORK);
        enter("a", Lane.PICTURE, Lane.PICTURE.queue(), Places.Outcome.WAIT);
        enter("a", Lane.PICTURE, 1, Places.Outcome.FULL);
        assertThat(refused).isEmpty();
        enter("b", Lane.PICTURE, 1, Places.Outcome.WAIT);
        assertThat(refused).containsExactly("a");
        enter("b", Lane.PICTURE, Lane.PICTURE.queue() / 2 - 1, Places.Outcome.WAIT);
        enter("b", Lane.PICTURE, 1, Places.Outcome.FULL);
        assertThat(refused).hasSize(Lane.PICTURE.queue() / 2).containsOnly("a");
    }

    @Test
    void placesThatAreGivenBack_areThereAgain() {
        List<Ticket> all = enter("a", Lane.READ, 2, Places.Outcome.WORK);
        enter("a", Lane.READ, 1, Places.Outcome.WAIT);
        places.leave(all.get(0));
        assertThat(wentOn).containsExactly("a");
        all.forEach(places::leave);
        enter("b", Lane.READ, 2, Places.Outcome.WORK);
        enter("c", Lane.READ, 1, Places.Outcome.WORK);
        enter("c", Lane.READ, 1, Places.Outcome.WAIT);
    }

    @Test
    void whileSomebodyEdits_mapsGiveHalfOfTheirPlaces_andHaveThemAgainAfterwards() {
        List<Ticket> edits = enter("editor", Lane.EDIT, 2, Places.Outcome.WORK);
        List<Ticket> maps = enter("a", Lane.TILE, 1, Places.Outcome.WORK);
        enter("b", Lane.TILE, 1, Places.Outcome.WAIT);
        enter("c", Lane.TILE, 1, Places.Outcome.WAIT);
        enter("d", Lane.TILE, 1, Places.Outcome.WAIT);
        places.leave(edits.get(0));
        assertThat(wentOn).isEmpty();
        places.leave(maps.get(0));
        assertThat(wentOn).containsExactly("b");
        places.leave(edits.get(1));
        assertThat(wentOn).containsExactly("b", "c", "d");
        enter("e", Lane.TILE, 1, Places.Outcome.WAIT);
    }

    @Test
    void whatIsAtWorkWhenSomebodyBeginsToEdit_goesOn_butNoneFollows() {
        List<Ticket> maps = enter("a", Lane.TILE, 2, Places.Outcome.WORK);
        enter("b", Lane.TILE, 1, Places.Outcome.WORK);
        enter("c", Lane.TILE, 1, Places.Outcome.WAIT);
        enter("editor", Lane.EDIT, 1, Places.Outcome.WORK);
        maps.forEach(places::leave);
        assertThat(wentOn).isEmpty();
        places.leave(ticket("b", Lane.TILE));
        assertThat(wentOn).containsExactly("c");
    }

    @Test
    void whoWaitsTooLong_isTakenOut_andNoTurnIsLost() {
        Ticket working = enter("a", Lane.DEAR, 1, Places.Outcome.WORK).get(0);
        enter("a", Lane.DEAR, 2, Places.Outcome.WAIT);
        assertThat(places.late(Long.MAX_VALUE)).isEmpty();
        assertThat(places.late(-1)).hasSize(2);
        enter("b", Lane.DEAR, 1, Places.Outcome.WAIT);
        places.leave(working);
        assertThat(wentOn).containsExactly("b");
    }

    @Test
    void held_isBoundedInAll_andForEach_butForOneLargeThing() {
        Held held = new Held(100, 40);
        assertThat(held.take("a", 30)).isTrue();
        assertThat(held.take("a", 11)).isFalse();
        assertThat(held.take("a", 10)).isTrue();
        assertThat(held.take("b", 55)).isTrue();
        assertThat(held.take("b", 1)).isFalse();
        assertThat(held.take("c", 6)).isFalse();
        assertThat(held.take("c", 5)).isTrue();
        held.give("b", 55);
        held.give("a", 40);
        assertThat(held.all()).isEqualTo(5);
        assertThat(held.take("d", 95)).isTrue();
    }
}
