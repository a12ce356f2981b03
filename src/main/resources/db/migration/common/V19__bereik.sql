-- Which gemeenten a plan touches. bereik: whether the rows of GEWIJZIGD are complete; not for plans from before, which are looked up in
-- their log at first need. soort: GEMAAKT for what it was made for (none: for no gemeente in particular), GEWIJZIGD for what its
-- entries changed.
alter table plan add column bereik boolean not null default false;

create table plan_gemeente (
    plan bigint not null references plan (id),
    soort varchar(10) not null,
    gemeente varchar(6) not null,
    primary key (plan, soort, gemeente)
);
