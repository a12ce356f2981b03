-- What is kept of the states of plans, as StateBytes and StateDigest write it: per entry its digest and what it changed, and whole states now
-- and then. Rows of before have neither until the plan is opened. soort: VAST, PUBLICATIE, HERSTEL. A blob takes more than the megabyte that
-- ends a column of bytes here.
alter table plan_regel add column digest varchar(64);
alter table plan_regel add column verschil blob;
alter table plan_begin alter column indeling set data type blob;

create table plan_momentopname (
    plan bigint not null references plan (id),
    nummer integer not null,
    soort varchar(10) not null,
    digest varchar(64) not null,
    staat blob not null,
    primary key (plan, nummer, soort)
);
