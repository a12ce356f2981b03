-- Delivery packages of published divisions, as they were made first: the zip in parts of a million bytes, its SHA-256 and its length.
create table levering (
    indeling varchar primary key references indeling_versie (id),
    digest varchar(64) not null,
    lengte bigint not null,
    gemaakt timestamp(6) with time zone not null
);

create table levering_deel (
    indeling varchar not null references levering (indeling),
    nummer integer not null,
    inhoud bytea not null,
    primary key (indeling, nummer)
);
