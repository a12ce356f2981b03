package nl.wijkatelier.atelier;

import nl.wijkatelier.page.DemoService;

/** The service with the demo region and planners who work on plans of their own. */
abstract class AtelierService extends DemoService {
    /** A page of someone who has logged in, on a screen of the usual size. */
    AtelierPage as(String naam) {
        return as(naam, 1440, 900);
    }

    AtelierPage as(String naam, int width, int height) {
        return new AtelierPage(browser.page(width, height), port).logIn(naam);
    }

    /** A page of a visitor without an account. */
    AtelierPage visitor() {
        return new AtelierPage(browser.page(1440, 900), port);
    }

    /** A planner with a plan of its own on screen, where two buurten meet. */
    Work work(String naam) {
        AtelierPage page = as("planner");
        int plan = page.makePlan(naam);
        Scout scout = Scout.of(page.page, plan);
        page.open("plan=" + plan + "&kaart=" + scout.view());
        return new Work(page, plan, scout);
    }

    record Work(AtelierPage page, int plan, Scout scout) implements AutoCloseable {
        @Override
        public void close() {
            page.close();
        }
    }
}
