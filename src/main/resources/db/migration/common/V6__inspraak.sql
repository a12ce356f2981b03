-- Comments of those who may read a plan; x and y are RD metres.
create table plan_opmerking (
    plan bigint not null references plan (id),
    nummer integer not null,
    wie varchar(64) not null,
    tijd timestamp(6) with time zone not null,
    tekst varchar(2000) not null,
    x double precision,
    y double precision,
    primary key (plan, nummer)
);

-- Plans that residents react to, at the revision frozen when it was opened, and what they say; nothing is kept of who says it.
-- status: NIEUW, GETOOND, AFGEWEZEN.
create table inspraak (
    plan bigint primary key references plan (id),
    revisie integer not null,
    open boolean not null,
    titel varchar(120) not null,
    toelichting varchar(4000) not null,
    tot date not null
);

create table reactie (
    plan bigint not null references inspraak (plan),
    nummer integer not null,
    lon double precision not null,
    lat double precision not null,
    tekst varchar(1000) not null,
    tijd timestamp(6) with time zone not null,
    status varchar(10) not null,
    antwoord varchar(2000) not null,
    primary key (plan, nummer)
);
