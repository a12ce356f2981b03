-- The way of a plan to a division: handed in, approved or given back, published. Steps only grow. soort: INDIENEN, AKKOORD, TERUG,
-- PUBLICEREN; revisie: the number of entries of the plan that the step is about.
create table plan_stap (
    plan bigint not null references plan (id),
    nummer integer not null,
    soort varchar not null,
    revisie integer not null,
    wie varchar not null,
    tijd timestamp(6) with time zone not null,
    reden varchar not null,
    primary key (plan, nummer)
);
