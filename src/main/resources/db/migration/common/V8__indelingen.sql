-- Divisions that were made of plans, for ever. A row comes in the transaction that makes its dataset version visible; a plan makes
-- one division. id: the name in requests, never used again. vervangt: the division that the plan began with.
create table indeling_versie (
    id varchar primary key,
    dataset bigint not null unique references dataset (id),
    jaar integer not null,
    ingang date not null,
    besluit varchar not null,
    vervangt varchar not null,
    plan bigint not null unique references plan (id),
    revisie integer not null,
    naam varchar not null,
    indiener varchar not null,
    beoordelaar varchar not null,
    publicist varchar not null,
    tijd timestamp(6) with time zone not null
);

create table indeling_tekenaar (
    indeling varchar not null references indeling_versie (id),
    volgnummer integer not null,
    wie varchar not null,
    primary key (indeling, volgnummer)
);
