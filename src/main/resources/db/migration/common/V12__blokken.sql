-- What drafts have counted of people, block by block, step by step; rows are only added. inhoud: the state of a block as BlockBytes
-- writes it, with personal data. A step has one writer.
create table personen.blok_stap (
    stap integer primary key
);

create table personen.blok (
    stap integer not null references personen.blok_stap (stap),
    nummer integer not null,
    inhoud bytea not null,
    primary key (stap, nummer)
);
