package nl.wijkatelier.ingest.delivery;

import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.ingest.Reading;

/** A reading of one of the years of a delivery: the others have versions of their own, so that nothing is left out. */
record OneYear(Reading reading) implements Reading {
    @Override
    public DatasetLoad.Inlet inlet() {
        return reading.inlet();
    }

    @Override
    public void problem(Problem problem) {
        if (problem.code() != CbsProblem.CBS_YEAR_OTHER) reading.problem(problem);
    }

    @Override
    public void read(String objectType, long count) {
        reading.read(objectType, count);
    }

    @Override
    public void object(String objectType, String id, boolean actueel, String status) {
        reading.object(objectType, id, actueel, status);
    }

    @Override
    public Progress progress() {
        return reading.progress();
    }
}
